import { fold } from '../../src/domain/fold.ts';
import type { RecordList } from '../../src/domain/recordlist.ts';
import { slugSchema } from '../../src/schemas/text.ts';
import type { Option } from './combobox.tsx';
import { plain } from './control.ts';
import { json, once } from './source.ts';

/** An entry that can be chosen: its file's name and what editors call it. */
export type Entry = { slug: string; title: string };

/** Fetches the list of what the site has once. Rejects when it does not come. */
export const recordList = once(
  // The site's own file, printed from the same type.
  async () => (await json('/quan-tri/muc-luc.json')) as RecordList,
);

/** Takes the list and the name of a collection and gives its entries; none of a collection that the list leaves out. */
export function entriesOf(
  { articles, documents, places, hotlines }: RecordList,
  collection: string,
): Entry[] {
  const named = [
    ...(collection === 'places' ? places : []),
    ...(collection === 'hotlines' ? hotlines : []),
  ];
  return [
    ...(collection === 'articles' ? articles : []),
    ...(collection === 'documents' ? documents : []),
    ...named.map(({ slug, name }) => ({ slug, title: name })),
  ];
}

/** Takes a value as Decap keeps it and gives the slugs in it. */
export function slugsOf(value: unknown): string[] {
  const it = plain(value);
  const all: readonly unknown[] = Array.isArray(it) ? it : [it];
  return all.filter((slug) => typeof slug === 'string' && slug !== '').map(String);
}

const mostShown = 8;

/**
 * Takes entries, what is typed (with marks or without), and the slugs that are chosen already, and gives
 * up to eight others whose titles or file names have all the words, those that begin so first.
 */
export function foundEntries(
  entries: readonly Entry[],
  typed: string,
  chosen: readonly string[],
): Option<string>[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const has = (text: string) => wanted.split(' ').every((word) => text.includes(` ${word}`));
  const found = entries
    .map(({ slug, title }) => ({ slug, title, words: fold(title) }))
    .filter((it) => !chosen.includes(it.slug) && has(` ${it.words} ${fold(it.slug)}`));
  const begins = (it: { words: string }) => Number(it.words.startsWith(wanted));
  return found
    .sort((a, b) => begins(b) - begins(a))
    .slice(0, mostShown)
    .map(({ slug, title }) => ({ text: title, hint: slug, means: slug }));
}

/** Takes what is typed where no list came and gives it as the name of a file, if it can be one. */
export function typedSlug(typed: string): Option<string>[] {
  const slug = typed.trim();
  if (!slugSchema.safeParse(slug).success) return [];
  return [{ text: `Dùng tên tệp ${slug}`, hint: 'Chưa so được với danh sách', means: slug }];
}
