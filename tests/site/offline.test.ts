import { describe, expect, test } from 'vitest';
import { listMark, readBook } from '../../src/domain/offlinepage.ts';
import { offlineLimit, withoutOnline, type OfflineBook } from '../../src/domain/offlinebook.ts';
import { files, page, text } from './pages.ts';

const names = [...files].filter((file) => file.startsWith('luu/'));
const books = names.map((name) => readBook(text(name)) as OfflineBook);
const joined = (book: OfflineBook, path: string): string =>
  (book.pages[path] ?? []).map((number) => book.parts[number]).join('');

describe('The offline books', () => {
  test('are there for each of 34 provinces, whole and within 300 KB', () => {
    expect(names).toHaveLength(34);
    expect(books).not.toContain(undefined);
    for (const name of names)
      expect(Buffer.byteLength(text(name)), name).toBeLessThan(offlineLimit);
  });

  test('hold the built pages themselves, and all places of today', () => {
    let places = 0;
    for (const book of books) {
      for (const path of Object.keys(book.pages)) {
        if (path.startsWith('/dia-chi/')) places += 1;
        const file = text(`${path.slice(1)}index.html`);
        expect(joined(book, path) === withoutOnline(file), `${book.name} ${path}`).toBe(true);
      }
      expect(book.left, book.name).toBe(0);
    }
    expect(places).toBe([...files].filter((file) => /^dia-chi\/.*html$/.test(file)).length);
  });

  test('have the headers of a page, no line for reporting crime, and no field that needs a network', () => {
    for (const book of books) {
      expect(book.headers['Content-Security-Policy']).toContain('require-trusted-types-for');
      expect(JSON.stringify(book)).not.toMatch(/tel:\+84769|tel:\+84705/);
      expect(joined(book, book.path)).not.toContain('data-finder');
    }
    expect(page('/tinh-thanh/hue/').html).toContain('data-finder');
  });

  test('have every file that their pages load', () => {
    let count = 0;
    for (const book of books)
      for (const path of Object.keys(book.pages))
        for (const [, file = ''] of joined(book, path).matchAll(
          /(?:script type="module" src|rel="preload" href|rel="icon" href)="([^"]+)"/g,
        )) {
          count += 1;
          expect(Object.keys(book.files), `${book.name} ${path}`).toContain(file);
        }
    expect(count).toBeGreaterThan(500);
  });

  test('have a page for what is not kept, with room for the list and the lines of the content', () => {
    const { html, tree } = page('/chua-luu/');
    expect(html).toContain(listMark);
    const numbers = tree
      .querySelectorAll('main a[href^="tel:"]')
      .map((it) => it.getAttribute('href'));
    expect(numbers).toEqual(expect.arrayContaining(['tel:115', 'tel:113', 'tel:111']));
  });
});

describe('The privacy page', () => {
  test('says what is kept at a tap, who may see it, and how to remove it', () => {
    const main = page('/rieng-tu/').tree.querySelector('main');
    const words = main?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const sentence of [
      'và danh bạ một tỉnh nếu chính bạn chọn lưu',
      'Chỉ lưu sau khi bạn đọc lời nhắc và bấm đồng ý.',
      'Ai dùng máy này có thể thấy.',
      'Nút không xóa được lịch sử và bản tạm của trình duyệt.',
    ])
      expect(words).toContain(sentence);
    expect(main?.querySelector('#xoa')).not.toBeNull();
    expect(main?.querySelector('[data-offline=""] button')?.textContent).toContain(
      'Xóa dữ liệu Điểm Tựa trên máy này',
    );
  });
});
