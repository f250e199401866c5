import type { Day } from '../schemas/date.ts';
import { shown } from './calendar.ts';
import type { OfflineBook } from './offlinebook.ts';
import { paths } from './paths.ts';

/** A book that a device keeps, and the day on which it was last the same as the site's. */
export type KeptBook = { book: OfflineBook; day: Day };

/** Where the page for what is not kept has room for the list of what is. */
export const listMark = '<!--kept-->';

/** Takes the text of a book as it came. Gives undefined where it is none, or of another form. */
export function readBook(text: string): OfflineBook | undefined {
  try {
    const book = JSON.parse(text) as OfflineBook; // checked in the next line as far as pages need
    return book.form === 1 && complete(book) ? book : undefined;
  } catch {
    return undefined;
  }
}

const complete = ({ parts, pages, path }: OfflineBook): boolean =>
  [path, paths.lines, paths.offline].every((it) => pages[it]) &&
  Object.keys(pages).every((it) => pages[it]?.every((number) => typeof parts[number] === 'string'));

/** Takes a kept book and a path, its last slash or not, and gives the page with the day it is from, or undefined. */
export function keptPage({ book, day }: KeptBook, path: string): string | undefined {
  const numbers = book.pages[path] ?? book.pages[`${path}/`];
  return numbers && dated(numbers.map((number) => book.parts[number]).join(''), day);
}

/** Takes the kept books, the newest first, and gives the page for what is not kept; undefined without books. */
export function missingPage(kept: readonly KeptBook[]): string | undefined {
  const [newest] = kept;
  const numbers = newest?.book.pages[paths.offline];
  if (!newest || !numbers) return undefined;
  const items = kept.map(({ book, day }) => {
    const rest = book.left > 0 ? `, còn ${book.left} nơi không đủ chỗ` : '';
    return `<li><a href="${book.path}">Danh bạ ${book.name}</a> (${book.places} trang của từng nơi${rest}; lưu ngày ${shown(day)})</li>`;
  });
  const html = numbers.map((number) => newest.book.parts[number]).join('');
  return html.replace(listMark, items.join(''));
}

const dated = (html: string, day: Day): string =>
  html.replace(
    /<main\b[^>]*>/,
    `$&<p class="note amber" role="note">Bản lưu ngày ${shown(day)}. Có thể đã cũ; gọi hỏi trước. <a href="${paths.privacy}#xoa">Xóa khỏi máy này</a></p>`,
  );
