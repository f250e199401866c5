import { expect, test } from 'vitest';
import { serverPage } from '../../src/build/serverpage.ts';
import { createApp } from '../../src/server/app.ts';
import { liveSite } from '../../src/server/livesite.ts';
import { liveTemplate } from '../../src/server/template.ts';
import { manifest } from '../../src/build/manifest.ts';
import { folder, page } from './folder.ts';

const filled = page('Hộp thư nhận và trả lời ra sao');

/** A built folder with the page for figures, as a build leaves it. */
async function built(): Promise<string> {
  const root = await folder({
    'minh-bach/index.html': filled,
    '404.html': page('Không có'),
    'index.html': page('Trang đầu'),
  });
  serverPage(root);
  await manifest(root);
  return root;
}

test('the page for figures is read by the server and served to nobody as it is', async () => {
  const root = await built();
  expect(liveTemplate(liveSite(root))()).toBe(filled);
  const app = createApp({ root, siteUrl: new URL('https://diemtua.example') });
  for (const path of ['/minh-bach/', '/minh-bach', '/.minh-bach.html', '/minh-bach/index.html'])
    expect((await app.request(path)).status, path).toBe(404);
  expect((await app.request('/')).status).toBe(200);
});

test('a build without that page is not finished', async () => {
  const root = await folder({ 'index.html': page('Trang đầu') });
  expect(() => serverPage(root)).toThrow('ENOENT');
});

test('an older build, which has no such page, has none for the server either', async () => {
  const root = await folder({ 'index.html': page('Trang đầu') });
  await manifest(root);
  expect(liveTemplate(liveSite(root))()).toBeUndefined();
});
