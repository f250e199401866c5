import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Walks the built folder and gives its files' paths, relative to it with `/`, sorted. Symbolic links are left out: they may lead outside. */
export const paths = async (root: string): Promise<string[]> => (await walk(root, '')).toSorted();

// By hand: readdir's own `recursive` follows links to folders.
async function walk(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => folder + entry.name);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => walk(root, `${folder}${entry.name}/`));
  return [...files, ...(await Promise.all(folders)).flat()];
}
