import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { expectedHeaders, files, site } from './site.ts';

const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('a page comes with its type, its tag and the site’s headers', async () => {
  const { ask } = await site();
  const response = await ask('/bai-viet/');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(files['bai-viet/index.html']);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('ETag')).toMatch(/^"[\w-]{22}"$/);
  expect(response.headers.get('Vary')).toBe('Accept-Encoding');
  expect(response.headers.get('Content-Encoding')).toBeNull();
  expect(Object.fromEntries(response.headers)).toMatchObject(expectedHeaders('/bai-viet/'));
});

test('the compressed copy is sent to who can read it, under a tag and length of its own', async () => {
  const { ask } = await site();
  const [br, gzip, plain] = await Promise.all(
    ['br, gzip', 'gzip', 'identity'].map((accept) => ask('/', { 'Accept-Encoding': accept })),
  );
  if (br === undefined || gzip === undefined || plain === undefined)
    throw new Error('three answers');
  expect([br, gzip, plain].map((response) => response.headers.get('Content-Encoding'))).toEqual([
    'br',
    'gzip',
    null,
  ]);
  const bodies = await Promise.all([br, gzip, plain].map(bytes));
  expect(
    [br, gzip, plain].map((response) => Number(response.headers.get('Content-Length'))),
  ).toEqual(bodies.map((body) => body.length));
  expect(brotliDecompressSync(bodies[0] ?? '').toString()).toBe(files['index.html']);
  expect(gunzipSync(bodies[1] ?? '').toString()).toBe(files['index.html']);
  expect(new Set([br, gzip, plain].map((response) => response.headers.get('ETag'))).size).toBe(3);
});

test('an unchanged page is answered 304, in the form that was asked for', async () => {
  const { ask } = await site();
  const first = await ask('/', { 'Accept-Encoding': 'br' }, 'HEAD');
  const tag = first.headers.get('ETag') ?? '';
  const again = await ask('/', { 'Accept-Encoding': 'br', 'If-None-Match': `"x", W/${tag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('ETag')).toBe(tag);
  expect(again.headers.get('Vary')).toBe('Accept-Encoding');
  expect(again.headers.get('Cache-Control')).toBe('no-cache');
  expect(again.headers.get('Content-Length')).toBeNull();
  expect((await ask('/', { 'Accept-Encoding': 'gzip', 'If-None-Match': tag }, 'HEAD')).status).toBe(
    200,
  );
  expect((await ask('/', { 'If-None-Match': '*' })).status).toBe(304);
});

test('HEAD has the headers of GET and no body', async () => {
  const { ask } = await site();
  for (const path of ['/', '/rss.xml', '/khong-co', '/so.pmtiles', '/bai-viet', '/healthz']) {
    const [head, get] = [
      await ask(path, { 'Accept-Encoding': 'br' }, 'HEAD'),
      await ask(path, { 'Accept-Encoding': 'br' }),
    ];
    expect(head.status).toBe(get.status);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(await head.text()).toBe('');
    await get.text();
  }
});

test.for([
  ['/bai-viet', '/bai-viet/'],
  ['/bai-viet?q=a%20b&x', '/bai-viet/?q=a%20b&x'],
  ['/bai-viet/index.html?a=1', '/bai-viet/?a=1'],
  ['/index.html', '/'],
  ['/BAI-VIET/?a', '/bai-viet/?a'],
  ['/bai-viet//', '/bai-viet/'],
] as const)('%s moves for good to %s', async ([path, location]) => {
  const { ask } = await site();
  const response = await ask(path);
  expect([response.status, response.headers.get('Location')]).toEqual([308, location]);
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
  expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
});

test('the error page is compressed too', async () => {
  const { ask } = await site();
  const response = await ask('/khong-co', { 'Accept-Encoding': 'br' });
  expect([response.status, response.headers.get('Content-Encoding')]).toEqual([404, 'br']);
  expect(brotliDecompressSync(await bytes(response)).toString()).toBe(files['404.html']);
});

test.for<[Record<string, string>, number, string | null, string]>([
  [{ Range: 'bytes=2-4' }, 206, 'bytes 2-4/10', '234'],
  [{ Range: 'bytes=7-' }, 206, 'bytes 7-9/10', '789'],
  [{ Range: 'bytes=-2' }, 206, 'bytes 8-9/10', '89'],
  [{ Range: 'bytes=10-' }, 416, 'bytes */10', 'Tệp không có phần này.\n'],
  [{ Range: 'bytes=0-1,3-4' }, 200, null, '0123456789'],
  [{ Range: 'lines=1-2' }, 200, null, '0123456789'],
  [{ Range: 'bytes=2-4', 'If-Range': '"old"' }, 200, null, '0123456789'],
  [{ Range: 'bytes=10-', 'If-Range': '"old"' }, 200, null, '0123456789'],
  [{ Range: 'bytes=2-4', 'If-Range': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 200, null, '0123456789'],
  [{ 'If-Range': '"old"' }, 200, null, '0123456789'],
])('%j is answered with %i', async ([headers, status, contentRange, text]) => {
  const { ask } = await site();
  const response = await ask('/so.pmtiles', headers);
  expect([response.status, response.headers.get('Content-Range'), await response.text()]).toEqual([
    status,
    contentRange,
    text,
  ]);
  if (status !== 416) expect(response.headers.get('Content-Length')).toBe(String(text.length));
});

test('a part is always cut from the uncompressed file, and fits the tag it was asked with', async () => {
  const { ask } = await site();
  const tag = (await ask('/', {}, 'HEAD')).headers.get('ETag') ?? '';
  const part = await ask('/', {
    Range: 'bytes=0-14',
    'Accept-Encoding': 'br, gzip',
    'If-Range': tag,
  });
  expect([part.status, part.headers.get('Content-Encoding'), await part.text()]).toEqual([
    206,
    null,
    '<!doctype html>',
  ]);
  const packed = (await ask('/', { 'Accept-Encoding': 'br' }, 'HEAD')).headers.get('ETag') ?? '';
  const whole = await ask('/', {
    Range: 'bytes=0-14',
    'Accept-Encoding': 'br',
    'If-Range': packed,
  });
  expect([whole.status, await whole.text()]).toEqual([200, files['index.html']]);
});

test('HEAD knows no parts, and an empty file none either', async () => {
  const { ask } = await site();
  expect((await ask('/so.pmtiles', { Range: 'bytes=2-4' }, 'HEAD')).status).toBe(200);
  expect((await ask('/trong.txt', { Range: 'bytes=0-' })).status).toBe(416);
  const empty = await ask('/trong.txt');
  expect([empty.status, await empty.text()]).toEqual([200, '']);
});
