import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by their path, text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Takes a folder and patterns and gives the files that match, by their path within the folder. */
export async function filesFrom(folder: string, globs: readonly string[]): Promise<Files> {
  const found: Record<string, Uint8Array> = {};
  for await (const entry of glob([...globs], { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(join(folder, '/').length)] = await readFile(path);
  }
  return found;
}
