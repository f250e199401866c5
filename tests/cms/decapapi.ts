import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type PluginBuild } from 'esbuild';
import { patched } from '../../src/build/adminpatches.ts';

const source = fileURLToPath(
  new URL('../../node_modules/decap-cms-backend-forgejo/dist/esm/API.js', import.meta.url),
);

/** A file that Decap saves: text in `raw`, or bytes by way of `toBase64`. */
export type Saved = { path: string; slug?: string; raw?: string; toBase64?: () => Promise<string> };

/** What the tests use of Decap's own class; the package has no types. */
export type DecapApi = {
  user: () => Promise<{ login: string; full_name: string }>;
  hasWriteAccess: () => Promise<boolean>;
  readFile: (
    path: string,
    sha?: string | null,
    options?: { branch?: string; parseText?: boolean },
  ) => Promise<string | Blob>;
  readFileMetadata: (path: string, sha: string) => Promise<{ author: string; updatedOn: string }>;
  listFiles: (
    path: string,
    options?: { depth?: number },
  ) => Promise<{ id: string; path: string; size: number }[]>;
  persistFiles: (
    entries: Saved[],
    media: Saved[],
    options: { commitMessage: string },
  ) => Promise<unknown>;
  deleteFiles: (paths: string[], message: string) => Promise<unknown>;
  changeFiles: (operations: object[], options: { commitMessage: string }) => Promise<unknown>;
  createBranch: (name: string) => Promise<unknown>;
  createPR: (title: string, branch: string) => Promise<{ number: number }>;
  setPullRequestStatus: (pull: { number: number }, status: string) => Promise<void>;
  editorialWorkflowGit: (
    files: Saved[],
    slug: string,
    collection: string,
    options: { commitMessage: string; status?: string },
  ) => Promise<unknown>;
  listUnpublishedBranches: () => Promise<string[]>;
  retrieveUnpublishedEntryData: (contentKey: string) => Promise<{
    collection: string;
    slug: string;
    status: string;
    diffs: { path: string; newFile: boolean; id: string }[];
    pullRequestAuthor: string;
  }>;
  updateUnpublishedEntryStatus: (collection: string, slug: string, status: string) => Promise<void>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<void>;
  deleteUnpublishedEntry: (collection: string, slug: string) => Promise<void>;
};

type Constructor = new (config: {
  apiRoot: string;
  repo: string;
  branch: string;
  token: string;
}) => DecapApi;

/** Decap's class with our changes and its packages in one file, as a browser would get it; Node alone cannot resolve their imports. */
export async function decapApi(): Promise<Constructor> {
  const folder = await mkdtemp(join(tmpdir(), 'diem-tua-decap-'));
  const outfile = join(folder, 'api.mjs');
  await build({
    entryPoints: [source],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile,
    logLevel: 'error',
    plugins: [
      { name: 'memory', setup: memory },
      { name: 'changes', setup: changes },
    ],
  });
  // The module is what was bundled just now: its default export is the class above.
  const bundled = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
    default: Constructor;
  };
  await rm(folder, { recursive: true });
  return bundled.default;
}

/** What the build changes in the class. */
function changes(bundle: PluginBuild): void {
  bundle.onLoad({ filter: /decap-cms-backend-forgejo.*API\.js$/ }, ({ path }) => ({
    contents: patched(path, readFileSync(path, 'utf8')),
  }));
}

/** Where a browser has a database for what Decap keeps about files, a test keeps nothing. */
function memory(bundle: PluginBuild): void {
  bundle.onResolve({ filter: /^localforage$/ }, () => ({ path: 'memory', namespace: 'memory' }));
  bundle.onLoad({ filter: /.*/, namespace: 'memory' }, () => ({
    contents:
      'const none = async () => null; export default { getItem: none, setItem: none, removeItem: none };',
  }));
}
