import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { searchPart } from '../../src/build/searchpart.ts';

const root = mkdtempSync(join(tmpdir(), 'diem-tua-part-'));
afterAll(() => rmSync(root, { recursive: true }));

const written = (page: string): string => {
  mkdirSync(join(root, 'tim-kiem'), { recursive: true });
  writeFileSync(join(root, 'tim-kiem/index.html'), page);
  searchPart(root);
  return readFileSync(join(root, 'tim-kiem/ket-qua.txt'), 'utf8');
};

test('The part of the search page for results is its section alone, with its words as they are', () => {
  const section =
    '<section data-search=""><script type="application/json" data-words>{"a":"<b> & \'c\'"}</script><p hidden>Ngã</p></section>';
  expect(written(`<style>p{color:red}</style><main><h1>Tìm</h1>${section}<p>Sau</p></main>`)).toBe(
    section,
  );
});

test('A search page without that section stops the build', () => {
  expect(() => written('<main></main>')).toThrow(
    '/tim-kiem/ has no [data-search]. See src/components/Search.astro.',
  );
});
