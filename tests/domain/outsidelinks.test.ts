import { expect, test } from 'vitest';
import { outsideLinks } from '../../src/domain/outsidelinks.ts';

test('every address of another site is found once, with all the places that name it', () => {
  expect(
    outsideLinks([
      {
        file: 'articles/a.md',
        data: { sources: [{ title: 'Không có' }, { url: 'https://a.vn/x#muc-2' }], published: 1 },
        body: 'Xem [bài](https://a.vn/x), (https://b.vn/y). Và [ở đây](/bai-viet/).',
      },
      { file: 'places/b.yml', data: { note: 'Theo http://c.vn/z?a=1, ngày 2/2.', url: null } },
      { file: 'places/c.yml', data: { sources: [{ url: 'https://a.vn/x' }] } },
    ]),
  ).toEqual([
    {
      url: 'https://a.vn/x',
      places: [
        { file: 'articles/a.md', field: 'sources.1.url' },
        { file: 'articles/a.md', field: 'nội dung' },
        { file: 'places/c.yml', field: 'sources.0.url' },
      ],
    },
    { url: 'https://b.vn/y', places: [{ file: 'articles/a.md', field: 'nội dung' }] },
    { url: 'http://c.vn/z?a=1', places: [{ file: 'places/b.yml', field: 'note' }] },
  ]);
});

test('a field that is an address is taken whole, brackets and all; in a text they end it', () => {
  const url = 'https://a.vn/x_(y)';
  expect(outsideLinks([{ file: 'a.yml', data: { url, note: 'Xem (https://b.vn/y).' } }])).toEqual([
    { url, places: [{ file: 'a.yml', field: 'url' }] },
    { url: 'https://b.vn/y', places: [{ file: 'a.yml', field: 'note' }] },
  ]);
});
