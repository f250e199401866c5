import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './form.ts';

/**
 * Takes what says which build stands there now, the name of a file in it, how its text is read and what
 * holds before there is one, and gives what says what it reads as now. It is read once a build; a build
 * without it, or whose one cannot be read, keeps what was known.
 */
export function liveFile<T>(
  live: () => Site,
  name: string,
  read: (text: string) => T,
  first: T,
): () => T {
  let known = first;
  let from: Site['manifest'] | undefined;
  return () => {
    const { root, manifest } = live();
    if (manifest === from) return known;
    try {
      known = read(readFileSync(join(root, name), 'utf8'));
      from = manifest;
    } catch {
      // Moved since we looked, or of an older version: the next request looks again.
    }
    return known;
  };
}
