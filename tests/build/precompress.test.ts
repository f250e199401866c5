import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { precompress } from '../../src/build/precompress.ts';
import { paths } from '../../src/build/tree.ts';
import { folder, page } from './folder.ts';

const compressible = [
  'html',
  'css',
  'js',
  'mjs',
  'json',
  'xml',
  'txt',
  'svg',
  'webmanifest',
  'ics',
  'geojson',
];
const noise = (length: number) => crypto.getRandomValues(new Uint8Array(length));

test.for(compressible)(
  'a .%s file gets smaller copies that unpack to the same bytes',
  async (extension) => {
    const root = await folder({ [`a/b.${extension}`]: page('Chào') });
    await precompress(root);
    const read = (ending: string) => readFile(join(root, `a/b.${extension}${ending}`));
    expect(brotliDecompressSync(await read('.br')).toString()).toBe(page('Chào'));
    expect(gunzipSync(await read('.gz')).toString()).toBe(page('Chào'));
    expect((await read('.br')).length).toBeLessThan((await read('')).length);
  },
);

test('images, tiny files and files that would grow stay as they are', async () => {
  const files = {
    'a.png': page('x'),
    'tiny.css': 'a'.repeat(199),
    'noise.txt': noise(400),
    'empty.html': '',
  };
  const root = await folder(files);
  await precompress(root);
  expect(await paths(root)).toEqual(Object.keys(files).toSorted());
});

test('200 bytes are enough', async () => {
  const root = await folder({ 'a.css': 'a'.repeat(200) });
  await precompress(root);
  expect(await paths(root)).toEqual(['a.css', 'a.css.br', 'a.css.gz']);
});

test('a compressed copy of an earlier build does not outlive its file', async () => {
  const root = await folder({ 'a.html': 'ngắn', 'a.html.br': 'old', 'a.html.gz': 'old' });
  await precompress(root);
  expect(await paths(root)).toEqual(['a.html']);
});

test('building twice gives the same bytes', async () => {
  const root = await folder({ 'a.html': page('Chào') });
  await precompress(root);
  const first = await Promise.all(
    ['br', 'gz'].map((ending) => readFile(join(root, `a.html.${ending}`))),
  );
  await precompress(root);
  expect(
    await Promise.all(['br', 'gz'].map((ending) => readFile(join(root, `a.html.${ending}`)))),
  ).toEqual(first);
});

test('no text is changed by packing, whatever its length', async () => {
  const texts = fc
    .sample(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 4000 }), 40)
    .map((text) => text.repeat(3));
  const root = await folder(Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])));
  await precompress(root);
  const packed = (await paths(root)).filter((path) => path.endsWith('.br'));
  expect(packed.length).toBeGreaterThan(20);
  for (const path of packed) {
    expect(brotliDecompressSync(await readFile(join(root, path))).toString()).toBe(
      texts[Number.parseInt(path)],
    );
  }
});
