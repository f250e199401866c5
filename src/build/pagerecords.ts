import { parse, type HTMLElement } from 'node-html-parser';
import type { Filters, SearchKind, SearchRecord } from '../search/record.ts';
import { oneLine, said, type Said } from './pagemarks.ts';
import { sections } from './pagetext.ts';

/** A record with the address of the file that its page offers, if any. */
export type PageRecord = { record: SearchRecord; file?: string };

const kinds: Readonly<Record<SearchKind, true>> = {
  article: true,
  document: true,
  place: true,
  guide: true,
  procedure: true,
  line: true,
  plan: true,
  event: true,
  campaign: true,
};

const found = /data-(?:pagefind-body|record)/;

/**
 * Takes a page's address and its HTML and gives its records: one of all parts marked with
 * `data-pagefind-body`, and one of each part marked with `data-record`, whose address ends in its id.
 * A page without such marks has none. Throws a sentence when a record has no title, kind or id.
 */
export function pageRecords(path: string, html: string): PageRecord[] {
  if (!found.test(html)) return [];
  const page = parse(html, { comment: false });
  const bodies = page.querySelectorAll('[data-pagefind-body]');
  const parts = page.querySelectorAll('[data-record]');
  return [
    ...(bodies.length > 0 ? [pageRecord(path, bodies)] : []),
    ...parts.map((part) => pageRecord(`${path}#${must(part.id, path, 'id')}`, [part])),
  ];
}

function pageRecord(url: string, roots: readonly HTMLElement[]): PageRecord {
  const meta = said(roots, 'data-pagefind-meta');
  const filters = said(roots, 'data-pagefind-filter');
  const record: SearchRecord = {
    url,
    kind: must(filters.get('kind')?.find(isKind), url, 'kind'),
    title: must(meta.get('title')?.[0] ?? heading(roots), url, 'title'),
    ...optional('note', meta.get('note')?.join(' · ')),
    ...optional('date', meta.get('date')?.[0]),
    ...optional('summary', meta.get('summary')?.[0]),
    aliases: meta.get('alias') ?? [],
    sections: sections(roots),
    filters: narrowing(filters),
  };
  const file = meta.get('file')?.[0];
  return { record, ...(file !== undefined && { file }) };
}

const isKind = (value: string): value is SearchKind => Object.hasOwn(kinds, value);

const heading = (roots: readonly HTMLElement[]): string | undefined =>
  roots
    .flatMap((root) => (root.tagName === 'H1' ? [root] : root.querySelectorAll('h1')))
    .map((it) => oneLine(it.textContent))[0];

const optional = (name: 'note' | 'date' | 'summary', value: string | undefined) =>
  value ? { [name]: value } : {};

// Which names a filter may have is for the pages to say: tests/site/search.test.ts reads them all.
const narrowing = (filters: Said): Filters => Object.fromEntries(filters);

function must<T>(value: T | undefined, url: string, name: string): T {
  if (value === undefined || value === '')
    throw new Error(
      `Trang ${url} được đánh dấu để tìm kiếm nhưng thiếu ${name}. Hãy xem các dấu data-pagefind trong mẫu trang.`,
    );
  return value;
}
