import { describe, expect, test } from 'vitest';
import { bytes, offlineBook, offlineLimit, withoutOnline } from '../../src/domain/offlinebook.ts';
import { keptPage, listMark, missingPage, readBook } from '../../src/domain/offlinepage.ts';

const frame = (main: string): string =>
  `<html><style>${'p{color:red}'.repeat(200)}</style><header>Đ</header><main id="a" tabindex="-1">${main}</main><footer>f</footer></html>`;
const must = ['/tinh-thanh/hue/', '/so-dien-thoai/', '/chua-luu/'];
const places = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `/dia-chi/${index}/`);
const page = (path: string): string =>
  frame(path === '/chua-luu/' ? `<ul>${listMark}</ul>` : `<h1>Trang ${path}</h1>`.repeat(20));
const things = {
  headers: { 'X-A': 'b' },
  files: { '/a.svg': { type: 'image/svg+xml', text: 'x' } },
};
const book = (count: number, limit?: number) =>
  offlineBook(
    { name: 'thành phố Huế', path: '/tinh-thanh/hue/', pages: must, places: places(count) },
    page,
    things,
    limit,
  );
const kept = (count: number, limit?: number) => ({ book: book(count, limit), day: '2026-11-24' });

describe('The offline book of a province', () => {
  test('gives every page back letter for letter, but for its day and what only works online', () => {
    const it = kept(3);
    for (const path of [...must, ...places(3)])
      expect(keptPage(it, path)?.replace(/<p class="note amber".*?<\/p>/, '')).toBe(page(path));
    expect(
      withoutOnline('a<!--online--><b></b>\n<!--/online-->c<!--online-->d<!--/online-->e'),
    ).toBe('ace');
  });

  test('holds what pages have alike once', () => {
    expect(bytes(book(20)) - bytes(book(10))).toBeLessThan(page('/dia-chi/10/').length * 10 * 0.3);
  });

  test('holds every place where there is room', () => {
    expect(book(13)).toMatchObject({ places: 13, left: 0 });
  });

  test('never passes its limit: it has what it must, and as many places as fit, in their order', () => {
    let some = 0;
    for (const limit of [8_000, 12_000, 40_000, offlineLimit]) {
      const it = book(900, limit);
      expect(bytes(it), `${limit}`).toBeLessThanOrEqual(limit);
      expect(it.places + it.left).toBe(900);
      expect(Object.keys(it.pages)).toEqual([...must, ...places(it.places)]);
      const next = bytes([
        it.parts,
        { [`/dia-chi/${it.places}/`]: [] },
        page(`/dia-chi/${it.places}/`),
      ]);
      expect(next, 'the next would not have fitted').toBeGreaterThan(limit - bytes(it));
      if (it.places > 0) some += 1;
    }
    expect(some).toBeGreaterThanOrEqual(3);
  });

  test('is not made where what it must have does not fit', () => {
    expect(() => book(1, 3_000)).toThrow(
      /^The pages that thành phố Huế needs offline take \d+ bytes of 3000\.$/,
    );
  });
});

describe('A kept page', () => {
  test('says of which day it is, and how to remove it', () => {
    expect(keptPage(kept(1), '/dia-chi/0/')).toContain(
      '<main id="a" tabindex="-1"><p class="note amber" role="note">Bản lưu ngày 24/11/2026. Có thể đã cũ; gọi hỏi trước. <a href="/rieng-tu/#xoa">Xóa khỏi máy này</a></p>',
    );
  });

  test('is found with or without its last slash; what is not kept is not', () => {
    expect(keptPage(kept(1), '/so-dien-thoai')).toBe(keptPage(kept(1), '/so-dien-thoai/'));
    expect(keptPage(kept(1), '/')).toBeUndefined();
    expect(keptPage(kept(1), '/constructor')).toBeUndefined();
  });

  test('has a page in its place that lists every kept book with its day', () => {
    const html = missingPage([kept(2), { ...kept(900, 12_000), day: '2026-01-02' }]);
    expect(html).toContain(
      '<a href="/tinh-thanh/hue/">Danh bạ thành phố Huế</a> (2 trang của từng nơi; lưu ngày 24/11/2026)',
    );
    expect(html).toMatch(/còn \d+ nơi không đủ chỗ; lưu ngày 2\/1\/2026/);
    expect(missingPage([])).toBeUndefined();
  });
});

describe('What came as a book', () => {
  test('is read when it is one', () => {
    expect(readBook(JSON.stringify(book(1)))).toEqual(book(1));
  });

  test.for([
    ['', 'nothing'],
    ['<!doctype html>', 'the page of a café’s network'],
    ['null', 'null'],
    ['{"form":1,', 'a half'],
    [JSON.stringify({ ...book(1), form: 2 }), 'another form'],
    [JSON.stringify({ ...book(1), parts: [] }), 'a book without its parts'],
    [JSON.stringify({ ...book(1), pages: {} }), 'a book without pages'],
    [
      JSON.stringify({ name: 'a', path: '/b/', pages: ['/b/'], places: [] }),
      'the list it is made from',
    ],
  ] as const)('is refused when it is %s', ([text]) => {
    expect(readBook(text)).toBeUndefined();
  });
});
