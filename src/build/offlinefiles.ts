import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfflineFile, withoutOnline } from '../domain/offlinebook.ts';
import { mediaType } from '../server/mediatypes.ts';

/** Takes the built folder and pages and gives the files they load, scripts with all that those import. */
export function offlineFiles(root: string, pages: readonly string[]): Record<string, OfflineFile> {
  const files: Record<string, OfflineFile> = {};
  const queue = pages.flatMap((html) =>
    [...withoutOnline(html).matchAll(loaded)].map(([, path = '']) => path),
  );
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (path in files) continue;
    const { type, compressible } = mediaType(path);
    const content = readFileSync(join(root, path));
    files[path] = compressible
      ? { type, text: content.toString() }
      : { type, text: content.toString('base64'), base64: true };
    if (path.endsWith('.js')) queue.push(...imports(content.toString(), path));
  }
  return files;
}

/** Addresses of scripts, fonts and the favicon as the build writes them into a page. */
const loaded = /(?:<script type="module" src|<link rel="(?:icon|preload)" href)="(\/[^"]+)"/g;

const imported = /\b(?:from|import)\s*\(?\s*["'`](\.[^"'`]*)["'`]/g;

const imports = (script: string, from: string): string[] =>
  [...script.matchAll(imported)].map(([, to = '']) => new URL(to, `http://site${from}`).pathname);
