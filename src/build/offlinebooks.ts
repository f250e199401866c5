import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlineBook, offlineLimit, type OfflineList } from '../domain/offlinebook.ts';
import { headersAt, headerTable } from '../server/headers.ts';
import { settings } from '../server/settings.ts';
import { offlineFiles } from './offlinefiles.ts';

/**
 * Puts in place of each list under `luu/` in the built folder the book that it asks for. Throws when
 * a page or file is missing, or when what must be in the book passes the limit.
 */
export function offlineBooks(root: string, siteUrl = settings(process.env).siteUrl): void {
  const headers = headersAt(headerTable(siteUrl), '/');
  const page = (path: string): string => readFileSync(join(root, path, 'index.html'), 'utf8');
  const worker = readFileSync(join(root, 'kho.js')).length;
  for (const name of readdirSync(join(root, 'luu')).filter((it) => it.endsWith('.json'))) {
    const file = join(root, 'luu', name);
    const list = JSON.parse(readFileSync(file, 'utf8')) as OfflineList; // what src/pages/luu printed
    const files = offlineFiles(root, [...list.pages, ...list.places.slice(0, 1)].map(page));
    const book = offlineBook(list, page, { headers, files }, offlineLimit - worker);
    writeFileSync(file, JSON.stringify(book));
  }
}
