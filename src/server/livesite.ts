import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './form.ts';
import { loadManifest, manifestName } from './manifest.ts';

/** What a folder is known by: another build's list is another file. */
type Standing = { root: string; stamp: string };

/**
 * Takes the built folder and gives a function that says which build stands there now, with its list;
 * a new one needs no restart. Between the two steps of a swap the pages lie in `root`.previous.
 * Throws a sentence when nothing is built; later trouble leaves the build that was known.
 */
export function liveSite(root: string): () => Site {
  const folders = [root, `${root}.previous`];
  const first = standing(folders) ?? { root, stamp: '' };
  let site: Site = { root: first.root, manifest: loadManifest(first.root) };
  let { stamp } = first;
  return () => {
    const now = standing(folders);
    if (now === undefined) return site;
    if (now.stamp === stamp) return (site = { ...site, root: now.root });
    try {
      site = { root: now.root, manifest: loadManifest(now.root) };
      stamp = now.stamp;
    } catch {
      // Moved or damaged since we looked: the next request looks again.
    }
    return site;
  };
}

// On every request: it takes some microseconds, and a list of another build than its files would lie.
function standing(folders: readonly string[]): Standing | undefined {
  for (const root of folders) {
    const found = statSync(join(root, manifestName), { throwIfNoEntry: false });
    if (found) return { root, stamp: `${found.dev} ${found.ino} ${found.mtimeMs} ${found.size}` };
  }
  return undefined;
}

/** A swap takes up to three steps, and each may come between looking and opening. */
const tries = 5;

/** Takes a site that may be swapped and what to do with it, and does it again when that fails meanwhile. */
export async function steadily<T>(live: () => Site, ask: (site: Site) => Promise<T>): Promise<T> {
  for (let left = tries - 1; left > 0; left -= 1) {
    try {
      return await ask(live());
    } catch {
      // Told by the last try, if it fails too.
    }
  }
  return ask(live());
}
