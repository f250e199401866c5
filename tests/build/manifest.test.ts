import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifest } from '../../src/build/manifest.ts';
import { isPublic, loadManifest } from '../../src/server/manifest.ts';
import { builtFolder, folder, page } from './folder.ts';

test('the tag is the start of the content’s SHA-256', async () => {
  const root = await folder({ 'a.txt': 'abc' });
  // FIPS 180-2, appendix B.1: SHA-256("abc") = ba7816bf 8f01cfea 414140de 5dae2223 …
  const whole = Buffer.from(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    'hex',
  ).toString('base64url');
  const etag = (await manifest(root)).get('a.txt')?.etag ?? '';
  expect(etag.length).toBeGreaterThanOrEqual(16);
  expect(whole.startsWith(etag)).toBe(true);
});

test('a file is listed with its size, its type and the sizes of its compressed copies', async () => {
  const root = await builtFolder({
    'bai/index.html': page('Bài'),
    'anh.png': 'xyz',
    'la.thing': 'xyz',
  });
  const list = loadManifest(root);
  const size = async (path: string) => (await readFile(join(root, path))).length;
  expect(list.get('bai/index.html')).toEqual({
    etag: expect.stringMatching(/^[\w-]{22}$/),
    bytes: await size('bai/index.html'),
    br: await size('bai/index.html.br'),
    gzip: await size('bai/index.html.gz'),
    type: 'text/html; charset=utf-8',
  });
  expect(list.get('anh.png')).toMatchObject({ bytes: 3, type: 'image/png' });
  expect(list.get('la.thing')?.type).toBe('application/octet-stream');
});

test('the written list is what the function returned', async () => {
  const root = await folder({ 'index.html': page('Chào'), 'a/b.css': 'b{}' });
  expect(await manifest(root)).toEqual(loadManifest(root));
});

test('hidden files, compressed copies, host files, links and the list itself are not in it', async () => {
  const root = await builtFolder({
    'index.html': page('Chào'),
    '.env': 'x',
    '.git/config': 'x',
    'a/.b/c.html': 'x',
    '.well-known/security.txt': 'x',
  });
  await symlink('/etc/passwd', join(root, 'passwd.txt'));
  await symlink('/etc', join(root, 'etc'));
  expect([...(await manifest(root)).keys()]).toEqual(['.well-known/security.txt', 'index.html']);
});

test('other content has another tag, the same content the same one', async () => {
  const root = await folder({ 'a.txt': 'một', 'b.txt': 'một' });
  const before = await manifest(root);
  await writeFile(join(root, 'b.txt'), 'hai');
  const after = await manifest(root);
  expect(before.get('a.txt')?.etag).toBe(before.get('b.txt')?.etag);
  expect(after.get('a.txt')).toEqual(before.get('a.txt'));
  expect(after.get('b.txt')?.etag).not.toBe(before.get('b.txt')?.etag);
});

test('a folder that was never built is answered with what to do', async () => {
  const root = await folder({});
  expect(() => loadManifest(root)).toThrow(
    new Error('Chưa có trang nào trong dist/. Hãy chạy: npm run build'),
  );
});

const entry = { etag: 'ungWv48Bz-pBQUDeXa4iI7', bytes: 1, type: 'text/html; charset=utf-8' };
const damaged = {
  'not JSON': '{',
  'a list': '[1]',
  'an unknown field': JSON.stringify({ 'a.html': { ...entry, path: '/etc/passwd' } }),
  'a tag with a line break': JSON.stringify({
    'a.html': { ...entry, etag: 'aaaaaaaaaaaaaaaaaaaa\r\nX: y' },
  }),
  'a type with a line break': JSON.stringify({ 'a.html': { ...entry, type: 'text/html\r\nX: y' } }),
  'a size below zero': JSON.stringify({ 'a.html': { ...entry, bytes: -1 } }),
  'a path out of the folder': JSON.stringify({ '../secret': entry }),
};

test.for(Object.entries(damaged))('a list with %s is refused with what to do', async ([, json]) => {
  const root = await folder({ '.manifest.json': json });
  expect(() => loadManifest(root)).toThrow(
    new Error('dist/.manifest.json bị hỏng. Hãy chạy lại: npm run build'),
  );
});

test.for([
  '../a',
  'a/../b',
  'a/..',
  '..',
  '.',
  './a',
  '/a',
  '/etc/passwd',
  'a//b',
  '.manifest.json',
  '.env',
  'a/.env',
  'a\\b',
  '..\\a',
  'a\u0000b',
  'a\nb',
  'a.html.br',
  'a.html.gz',
  'A.GZ',
  '_headers',
  'nginx-headers.conf',
  '.well-known',
])('%j may never be listed', (path) => {
  expect(isPublic(path)).toBe(false);
});

test.for([
  'index.html',
  'a/b.c.css',
  '_astro/x.js',
  '.well-known/security.txt',
  'media/ảnh 1.png',
  'a..b',
  'bản-đồ.geojson',
])('%j may be listed', (path) => {
  expect(isPublic(path)).toBe(true);
});
