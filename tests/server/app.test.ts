import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { folder, page } from '../build/folder.ts';
import { expectedHeaders, files, site, siteUrl } from './site.ts';

test.for(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
  '%s is refused with what is allowed',
  async (method) => {
    const { ask } = await site();
    for (const path of ['/', '/khong-co', '/healthz']) {
      const response = await ask(path, {}, method);
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  },
);

test.for([
  '/khong-co',
  '/khong-co.png',
  '/_astro/khong-co.js',
  '/khong-co.json',
  '/khong-co.woff2',
  '/khong-co.svg',
  '/.env',
  '/.manifest.json',
  '/index.html.br',
  '/rss.xml.gz',
  '/_headers',
  '/nginx-headers.conf',
  '/404.html',
  '/500.html',
  '/%2e%2e%2fetc',
  '/%00',
  '/%',
  '/%c0%ae',
  'http://localhost//evil.example/',
])('%s is not found, with the built page and the same headers', async (path) => {
  const { ask } = await site();
  const response = await ask(path);
  expect([response.status, await response.text()]).toEqual([404, files['404.html']]);
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
  expect(response.headers.get('ETag')).toBeNull();
  const { 'cache-control': _, ...security } = expectedHeaders('/khong-co');
  expect(Object.fromEntries(response.headers)).toMatchObject(security);
});

test('beside the figures of the mailbox there is the built page of what is not found', async () => {
  const { ask } = await site(files, {
    answer: async () => new Response('thư'),
    figures: async () => undefined,
    health: async () => [],
    close: async () => {},
  });
  const response = await ask('/minh-bach/khac');
  expect([response.status, await response.text()]).toEqual([404, files['404.html']]);
});

test('without built error pages there is still a sentence', async () => {
  const { ask } = await site({ 'index.html': page('Trang đầu') });
  const response = await ask('/khong-co');
  expect([response.status, await response.text()]).toEqual([404, 'Không tìm thấy trang này.\n']);
});

test('a file lost or changed under the server is a 500 that tells no details, here or in the report', async () => {
  const { root, ask, reports } = await site();
  await rm(join(root, 'rss.xml'));
  await writeFile(join(root, 'so.pmtiles'), 'longer than it was');
  for (const path of ['/rss.xml', '/so.pmtiles']) {
    const response = await ask(path);
    expect([response.status, await response.text()]).toEqual([500, files['500.html']]);
    const { 'cache-control': _, ...security } = expectedHeaders('/');
    expect(Object.fromEntries(response.headers)).toMatchObject(security);
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  }
  expect(reports).toEqual([
    'Một yêu cầu không trả lời được: ENOENT.',
    'Một yêu cầu không trả lời được: Error.',
  ]);
});

test('when even the error pages are gone there is a sentence', async () => {
  const { root, ask } = await site();
  for (const name of ['500.html', '404.html', 'rss.xml']) await rm(join(root, name));
  expect(await (await ask('/rss.xml')).text()).toBe(
    'Máy chủ đang gặp lỗi. Bạn thử lại sau ít phút.\n',
  );
  expect(await (await ask('/khong-co')).text()).toBe('Không tìm thấy trang này.\n');
});

test('what was put into the folder after the build is not served', async () => {
  const { root, ask } = await site();
  await writeFile(join(root, 'moi.html'), 'mới');
  expect((await ask('/moi.html')).status).toBe(404);
});

test('spelling a path with % does not step around its headers', async () => {
  const { ask } = await site({ ...files, 'pagefind/pagefind-worker.js': 'x' });
  const policy = async (path: string) =>
    (await ask(path, {}, 'HEAD')).headers.get('Content-Security-Policy');
  expect(await policy('/pagefind/%70agefind-worker.js')).toBe(
    await policy('/pagefind/pagefind-worker.js'),
  );
});

test('the health check answers and is never kept', async () => {
  const { ask } = await site();
  const response = await ask('/healthz');
  expect([response.status, await response.json(), response.headers.get('Cache-Control')]).toEqual([
    200,
    { ok: true },
    'no-store',
  ]);
});

test('an app without a built site says what to do', async () => {
  const root = await folder({});
  expect(() => createApp({ root, siteUrl })).toThrow(
    new Error('Chưa có trang nào trong dist/. Hãy chạy: npm run build'),
  );
});
