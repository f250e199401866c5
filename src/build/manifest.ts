import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, isPublic, type Manifest, manifestName } from '../server/manifest.ts';
import { mediaType } from '../server/mediatypes.ts';
import { tag } from './pack.ts';
import { paths } from './tree.ts';

/**
 * Lists every public file of the built folder in `.manifest.json`, the server's whitelist.
 * Run it last: a file written or compressed afterwards is not served. `known` has the entries of
 * files that were read before.
 */
export async function manifest(root: string, known: Manifest = new Map()): Promise<Manifest> {
  const all = await paths(root);
  const there = new Set(all);
  const entries = new Map(
    all
      .filter(isPublic)
      .map((path) => [path, known.get(path) ?? measured(root, path, there)] as const),
  );
  await writeFile(join(root, manifestName), `${JSON.stringify(Object.fromEntries(entries))}\n`);
  return entries;
}

/** Takes a file's path and content, and the sizes of its compressed copies, and gives its entry. */
export const entry = (
  path: string,
  content: Buffer,
  copies: { br?: number | undefined; gz?: number | undefined },
): Entry => ({
  etag: tag(content),
  bytes: content.length,
  type: mediaType(path).type,
  ...(copies.br !== undefined && { br: copies.br }),
  ...(copies.gz !== undefined && { gzip: copies.gz }),
});

function measured(root: string, path: string, there: ReadonlySet<string>): Entry {
  const size = (copy: string) => (there.has(copy) ? statSync(join(root, copy)).size : undefined);
  const copies = { br: size(`${path}.br`), gz: size(`${path}.gz`) };
  return entry(path, readFileSync(join(root, path)), copies);
}
