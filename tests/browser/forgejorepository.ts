import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askGit, runGit } from './forgejogit.ts';

/** A bare repository in a temporary folder, and the clock that dates its commits. */
export type Repository = { folder: string; now: () => Date };

/** A file or folder of a tree; a folder's size is 0 bytes. */
export type Entry = { path: string; mode: string; type: string; sha: string; size: number };

/** Who made a commit, and when (ISO 8601 with offset). */
export type Signature = { name: string; email: string; date: string };

/** A commit as git keeps it; `message` is whole, without its last line ends. */
export type Commit = {
  sha: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
};

/** A path that differs between two trees; `status` is git's letter: A, M, D, or several for a merge. */
export type Difference = { path: string; status: string };

/** Makes an empty bare repository whose first branch will be `main`. */
export async function createRepository(now: () => Date): Promise<Repository> {
  const folder = await mkdtemp(join(tmpdir(), 'diem-tua-forgejo-'));
  await runGit(folder, ['init', '--bare', '--quiet', '--initial-branch=main']);
  return { folder, now };
}

/** Takes a branch's name or a whole commit id and gives the commit's id, or nothing. */
export async function tip({ folder }: Repository, ref: string): Promise<string | undefined> {
  const name = /^[0-9a-f]{40}$/.test(ref) ? ref : `refs/heads/${ref}`;
  const { code, out } = await askGit(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    `${name}^{commit}`,
  ]);
  return code === 0 ? out.toString().trim() : undefined;
}

/** Gives the branches in the order of the alphabet, each with its commit's id. */
export async function tips({ folder }: Repository): Promise<Map<string, string>> {
  const format = '--format=%(objectname) %(refname:lstrip=2)';
  const lines = (await runGit(folder, ['for-each-ref', format, 'refs/heads'])).toString().trim();
  return new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(41), line.slice(0, 40)]),
  );
}

/** Gives what a tree or commit holds: its own entries, or with `deep` those of all folders, which are listed too. */
export const entries = (repository: Repository, treeish: string, deep: boolean): Promise<Entry[]> =>
  listed(repository, deep ? ['-r', '-t', treeish] : [treeish]);

/** Gives the file or folder at a path of a commit, or nothing. */
export async function entry(
  repository: Repository,
  commit: string,
  path: string,
): Promise<Entry | undefined> {
  return (await listed(repository, [commit, '--', path])).find((it) => it.path === path);
}

async function listed({ folder }: Repository, args: readonly string[]): Promise<Entry[]> {
  const out = await runGit(folder, ['ls-tree', '-z', '-l', ...args]);
  return parts(out).map((line) => {
    const [meta = '', path = ''] = line.split('\t');
    const [mode = '', type = '', sha = '', size = ''] = meta.split(/\s+/);
    return { path, mode, type, sha, size: Number(size) || 0 };
  });
}

/** Gives a blob's bytes, or nothing when there is no such blob. */
export async function blob({ folder }: Repository, sha: string): Promise<Buffer | undefined> {
  const { code, out } = await askGit(folder, ['cat-file', 'blob', sha]);
  return code === 0 ? out : undefined;
}

const fields = ['%H', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x1f');

/** Gives the commits of a range (`main`'s id, or `from..to`), the newest first; with a path, those that touched it. */
export async function commits(
  { folder }: Repository,
  range: string,
  path?: string,
): Promise<Commit[]> {
  const only = path ? ['--', path] : ['--'];
  const out = await runGit(folder, ['log', '-z', `--format=${fields}`, range, ...only]);
  return parts(out).map((line) => {
    const [
      sha = '',
      parents = '',
      an = '',
      ae = '',
      ad = '',
      cn = '',
      ce = '',
      cd = '',
      text = '',
    ] = line.split('\x1f');
    return {
      sha,
      parents: parents.split(' ').filter(Boolean),
      author: { name: an, email: ae, date: ad },
      committer: { name: cn, email: ce, date: cd },
      message: text.trimEnd(),
    };
  });
}

/** Gives the paths in which two commits differ. */
export const differences = (repository: Repository, from: string, to: string) =>
  compared(repository, [from, to]);

/** Gives the paths that one commit changed. */
export const touched = (repository: Repository, commit: string): Promise<Difference[]> =>
  compared(repository, ['-c', '--root', '--no-commit-id', commit]);

async function compared({ folder }: Repository, args: readonly string[]): Promise<Difference[]> {
  const options = ['-r', '-z', '--name-status', '--no-renames'];
  const words = parts(await runGit(folder, ['diff-tree', ...options, ...args]));
  return words.flatMap((status, at) =>
    at % 2 === 0 ? [{ status, path: words[at + 1] ?? '' }] : [],
  );
}

/** Gives the commit at which two histories parted; throws when they share none. */
export async function mergeBase({ folder }: Repository, a: string, b: string): Promise<string> {
  return (await runGit(folder, ['merge-base', a, b])).toString().trim();
}

const parts = (out: Buffer): string[] => out.toString().split('\0').filter(Boolean);
