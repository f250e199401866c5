import { createApp } from '../../src/server/app.ts';
import { headersAt, headerTable } from '../../src/server/headers.ts';
import type { Mailbox } from '../../src/server/mailbox.ts';
import { builtFolder, type Contents, page } from '../build/folder.ts';

export const siteUrl = new URL('https://diemtua.example');

export const files = {
  'index.html': page('Trang đầu'),
  'bai-viet/index.html': page('Bài viết'),
  '404.html': page('Không có trang này'),
  '500.html': page('Máy chủ lỗi'),
  'rss.xml': page('Tin'),
  'so.pmtiles': '0123456789',
  'trong.txt': '',
  '.env': 'KEY=1',
};

/** A built site behind the app, how to ask it, and what it reported. */
export async function site(contents: Contents = files, mailbox?: Mailbox) {
  const root = await builtFolder(contents);
  const reports: string[] = [];
  const report = (sentence: string): void => void reports.push(sentence);
  const app = createApp({ root, siteUrl, report, ...(mailbox && { mailbox }) });
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { method, headers });
  return { root, ask, reports };
}

/** The table's headers of a path, named as a Response names them. */
export function expectedHeaders(path: string): Record<string, string> {
  const headers = Object.entries(headersAt(headerTable(siteUrl), path));
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}
