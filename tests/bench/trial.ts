import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDay, writeCorpus, type Size } from './corpus.ts';

/** What a build took: seconds on the clock and of the processor, peak memory in KB; and how many pages it made. */
export type Cost = { seconds: number; processor: number; memory: number; pages: number };

const project = join(import.meta.dirname, '../..');

/**
 * Builds a project of its own in a temporary folder that `prepare` fills, with content of this size
 * and no cache; `search` says whether it makes the indexes for search.
 */
export async function trial(
  size: Size,
  prepare: (root: string) => Promise<void>,
  search: 'on' | 'off',
): Promise<Cost> {
  const root = await mkdtemp(join(tmpdir(), 'diem-tua-scale-'));
  try {
    await prepare(root);
    await linkPackages(root);
    await writeCorpus(join(project, 'content'), join(root, 'content'), size);
    return await built(root, size, search);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Copies what this site is built from, as it stands in the working tree. */
export async function thisProject(root: string): Promise<void> {
  for (const name of ['src', 'cms', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(join(project, name), join(root, name), { recursive: true });
}

// Astro keeps its caches in node_modules, so the folder is a new one and only the packages are links.
async function linkPackages(root: string): Promise<void> {
  const packages = join(project, 'node_modules');
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(packages))
    if (!name.startsWith('.'))
      await symlink(join(packages, name), join(root, 'node_modules', name));
}

async function built(root: string, size: Size, search: string): Promise<Cost> {
  const meter = join(root, 'peak');
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const start = performance.now();
  const args = ['--import', join(import.meta.dirname, 'meter.ts'), astro, 'build'];
  await finished(root, args, { METER: meter, SEARCH: search });
  const seconds = (performance.now() - start) / 1000;
  const files = await readdir(join(root, 'dist'), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  assert(
    pages >= size.articles + size.places,
    `The build made only ${pages} pages of ${size.articles} articles and ${size.places} places.`,
  );
  return { ...(JSON.parse(await readFile(meter, 'utf8')) as Metered), seconds, pages };
}

/** What meter.ts writes. */
type Metered = Pick<Cost, 'memory' | 'processor'>;

// A folder that the caller has named for its own build is not this one's.
async function finished(
  root: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const { CONTENT_DIR: _content, OUT_DIR: _out, ...env } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, ...variables, BUILD_DAY: buildDay, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The trial build ended with ${code}:\n${said}`);
}
