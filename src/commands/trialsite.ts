import { mkdtempSync, readFileSync, rmSync, globSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { pageOf, type CorpusDocument } from './corpus.ts';

/** Files by path, each as it goes over the wire. */
export type TrialFiles = Map<string, { body: Uint8Array; encoding?: 'br' }>;

const layer = join(import.meta.dirname, '../search/search.ts');

/** Gives our index and the script that searches it, compressed as the build does it. */
export async function ourFiles(index: ReadonlyMap<string, string>): Promise<TrialFiles> {
  const files: TrialFiles = new Map([['/tim.js', compressed(await layerScript())]]);
  for (const [path, text] of index) files.set(`/tim/${path}`, compressed(text));
  return files;
}

/** Our search as one script of the browser floor, smaller names and all. */
export async function layerScript(): Promise<string> {
  const result = await build({
    stdin: { contents: `export { openSearch } from ${JSON.stringify(layer)};`, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: ['chrome91', 'safari15', 'firefox90'],
  });
  return result.outputFiles[0]?.text ?? '';
}

const compressed = (text: string) => ({ body: brotliCompressSync(text), encoding: 'br' as const });

/** Gives Pagefind's own index of the same documents, untouched: its files are compressed already, but for its scripts. */
export async function stockFiles(documents: readonly CorpusDocument[]): Promise<TrialFiles> {
  const { createIndex, close } = await import('pagefind');
  const folder = mkdtempSync(join(tmpdir(), 'diem-tua-judge-'));
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
    for (const document of documents)
      await index.addHTMLFile({ url: `/${document.id}`, content: pageOf(document) });
    await index.writeFiles({ outputPath: folder });
    const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name));
    return new Map(paths.map((path) => [`/pagefind/${relative(folder, path)}`, stockFile(path)]));
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}

const stockFile = (path: string) =>
  path.endsWith('.js') ? compressed(readFileSync(path, 'utf8')) : { body: readFileSync(path) };

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** Serves files, and an empty page at /, on a free port of this machine. */
export async function serveTrial(files: TrialFiles): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
    const file = path === '/' ? { body: '<!doctype html><title>Trial</title>' } : files.get(path);
    const type =
      path === '/'
        ? 'text/html'
        : (types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    if (!file) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          'content-type': type,
          'content-length': file.body.length,
          ...('encoding' in file && file.encoding ? { 'content-encoding': file.encoding } : {}),
        })
        .end(file.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // `as`: a server on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
