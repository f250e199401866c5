import { askGit, runGit } from './forgejogit.ts';
import { tip, type Repository } from './forgejorepository.ts';

/** A file to be written, or without bytes to be removed. */
export type Change = { path: string; bytes: Uint8Array | undefined };

/** Whom a commit names. */
export type Author = { name: string; email: string };

/** A commit to be made on a branch: `onto` is its parent, absent for a repository's first. */
export type Writing = {
  branch: string;
  onto: string | undefined;
  changes: readonly Change[];
  message: string;
  author: Author;
};

/** Commits changes to a branch, which begins here when it is new, and gives the commit's id. */
export async function write(repository: Repository, writing: Writing): Promise<string> {
  const { branch, onto, changes, message, author } = writing;
  const who = `${author.name} <${author.email}> ${seconds(repository)} +0700`;
  const head = [`commit refs/heads/${branch}`, 'mark :1', `author ${who}`, `committer ${who}`];
  const stream = Buffer.concat([
    Buffer.from(`${head.join('\n')}\n`),
    data(Buffer.from(`${message.trim()}\n`)),
    Buffer.from(onto ? `from ${onto}\n` : ''),
    ...changes.flatMap(({ path, bytes }) =>
      bytes
        ? [Buffer.from(`M 100644 inline ${path}\n`), data(bytes)]
        : [Buffer.from(`D ${path}\n`)],
    ),
    Buffer.from('\nget-mark :1\n'),
  ]);
  const out = await runGit(repository.folder, ['fast-import', '--quiet'], { input: stream });
  return out.toString().trim();
}

const data = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`data ${bytes.byteLength}\n`), bytes, Buffer.from('\n')]);

const seconds = ({ now }: Repository): number => Math.floor(now().getTime() / 1000);

/** A merge to be made: the branch that receives, and the commit that it takes in. */
export type Merging = { into: string; head: string; message: string; author: Author };

/** Merges three ways with a commit of its own, however simple; gives that commit's id, or git's words about a conflict. */
export async function merge(
  repository: Repository,
  { into, head, message, author }: Merging,
): Promise<{ commit: string } | { conflict: string }> {
  const { folder } = repository;
  const base = (await tip(repository, into)) ?? '';
  const tried = await askGit(folder, ['merge-tree', '--write-tree', base, head]);
  if (tried.code === 1) return { conflict: tried.out.toString() };
  if (tried.code !== 0) throw new Error(`git merge-tree: ${tried.complaint}`);
  const tree = tried.out.toString().trim();
  const date = `${seconds(repository)} +0700`;
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: date,
  };
  const parents = ['-p', base, '-p', head];
  const made = await runGit(folder, ['commit-tree', tree, ...parents, '-F', '-'], {
    input: `${message}\n`,
    env,
  });
  const commit = made.toString().trim();
  await runGit(folder, ['update-ref', `refs/heads/${into}`, commit, base]);
  return { commit };
}

/** Starts a branch at a commit; throws when the name is no branch's name. */
export async function startBranch({ folder }: Repository, name: string, at: string) {
  await runGit(folder, ['update-ref', `refs/heads/${name}`, at, '0'.repeat(40)]);
}

/** Removes a branch; its commits stay. */
export async function dropBranch({ folder }: Repository, name: string): Promise<void> {
  await runGit(folder, ['update-ref', '-d', `refs/heads/${name}`]);
}

/** Tells whether git takes a name as a branch's. */
export async function isBranchName({ folder }: Repository, name: string): Promise<boolean> {
  return (await askGit(folder, ['check-ref-format', `refs/heads/${name}`])).code === 0;
}
