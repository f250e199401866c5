import { change } from './forgejochange.ts';
import { commitOf } from './forgejorefs.ts';
import { blob, entries, entry, type Entry } from './forgejorepository.ts';
import { absent, route, type Answer, type Asked, type Route, type World } from './forgejoworld.ts';

/** Forgejo's own settings: `[api] DEFAULT_GIT_TREES_PER_PAGE`, in entries, and `DEFAULT_MAX_BLOB_SIZE`, in bytes. */
const treePage = 1000;
const largestBlob = 10_485_760;

/** The routes that read and write files. */
export const contentRoutes = (world: World): Route[] => [
  route('GET /git/trees/*', (asked, at) => tree(world, asked, at)),
  route('GET /git/blobs/:', async (_, sha) => {
    const bytes = await blob(world.repository, sha);
    if (!bytes) throw absent();
    return { status: 200, body: { sha, size: bytes.length, ...base64(bytes) } };
  }),
  route('GET /contents', (asked) => folder(world, asked, '')),
  route('GET /contents/*', async (asked, path) => {
    const found = await at(world, asked, path);
    return found.type === 'tree' ? folder(world, asked, path) : file(world, found);
  }),
  route('POST /contents', (asked) => change(world, asked)),
  route('GET /raw/*', (asked, path) => raw(world, asked, path)),
  route('GET /media/*', (asked, path) => raw(world, asked, path)),
];

/** A tree in pages: what does not fit is left out and only `truncated` tells. */
async function tree(world: World, { query }: Asked, treeish: string): Promise<Answer> {
  const commit = await commitOf(world, treeish);
  const all = await entries(world.repository, commit, Boolean(query.get('recursive')));
  const page = Math.max(Number(query.get('page')) || 1, 1);
  const size = Math.min(Number(query.get('per_page')) || treePage, treePage);
  return {
    status: 200,
    body: {
      sha: commit,
      page,
      total_count: all.length,
      truncated: all.length > page * size,
      tree: all.slice((page - 1) * size, page * size),
    },
  };
}

async function at(world: World, { query }: Asked, path: string): Promise<Entry> {
  const commit = await commitOf(world, query.get('ref') || 'main');
  const found = await entry(world.repository, commit, path);
  if (!found) throw absent();
  return found;
}

async function file(world: World, found: Entry): Promise<Answer> {
  const bytes = (await blob(world.repository, found.sha)) ?? Buffer.alloc(0);
  return { status: 200, body: { ...named(found), ...base64(bytes) } };
}

async function folder(world: World, { query }: Asked, path: string): Promise<Answer> {
  const commit = await commitOf(world, query.get('ref') || 'main');
  const inside = await entries(world.repository, path ? `${commit}:${path}` : commit, false);
  const body = inside.map((it) => named({ ...it, path: path ? `${path}/${it.path}` : it.path }));
  return { status: 200, body };
}

async function raw(world: World, asked: Asked, path: string): Promise<Answer> {
  const bytes = await blob(world.repository, (await at(world, asked, path)).sha);
  if (!bytes) throw absent();
  return { status: 200, body: bytes };
}

const named = ({ path, sha, size, type }: Entry) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  sha,
  size,
  type: type === 'tree' ? 'dir' : 'file',
});

const base64 = (bytes: Buffer) => ({
  encoding: 'base64',
  content: bytes.length > largestBlob ? '' : bytes.toString('base64'),
});
