import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { mediaType } from '../server/mediatypes.ts';
import { packAside, type Packed } from './pack.ts';
import { paths } from './tree.ts';

/**
 * Writes `.br` and `.gz` beside every compressible file of at least 200 bytes that they make
 * smaller; files that `done` names have theirs already.
 */
export async function precompress(
  root: string,
  done: Pick<Set<string>, 'has'> = new Set(),
): Promise<void> {
  const waiting = (await paths(root))
    .filter((path) => mediaType(path).compressible && !done.has(path))
    .values();
  const hand = async (): Promise<void> => {
    for (const path of waiting)
      write(join(root, path), await packAside(path, readFileSync(join(root, path))));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
}

/** Writes the compressed copies of a file; a copy of an earlier build must not outlive the file it was made from. */
export function write(file: string, packed: Packed): Packed {
  for (const ending of ['br', 'gz'] as const) {
    const copy = packed[ending];
    if (copy) writeFileSync(`${file}.${ending}`, copy);
    else rmSync(`${file}.${ending}`, { force: true });
  }
  return packed;
}
