import { fold } from './fold.ts';

/** A group of values to narrow results by, and the words that readers see, in order. */
export type WordGroup = {
  filter: string;
  title: string;
  words: readonly (readonly [value: string, text: string])[];
};

/** What a page with a search box gives its script: what the keys of the index mean. */
export type SearchWords = {
  kinds: Readonly<Record<string, string>>;
  groups: readonly WordGroup[];
  /** Provinces of now and before by their folded name, each with the slug of today's one. */
  provinces: Readonly<Record<string, string>>;
};

/** How many results each value of each filter would leave. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;

/**
 * Takes what was typed and the counts of its results and gives the province whose places may be
 * meant, its name as within a sentence: one that was named, by its name of now or before, or, where `guess`, the only one that has results.
 */
export function meantProvince(
  query: string,
  { province = {}, kind = {} }: Counts,
  { provinces, groups }: SearchWords,
  guess: boolean,
): { slug: string; name: string } | undefined {
  const typed = fold(query).replace(/^(o |tinh |thanh pho |tp )+/, '');
  const [only, other] = Object.keys(province).filter((it) => (province[it] ?? 0) > 0);
  const sole = (kind['place'] ?? 0) > 0 && other === undefined ? only : undefined;
  const slug = provinces[typed] ?? (guess ? sole : undefined);
  const name = groups
    .find(({ filter }) => filter === 'province')
    ?.words.find(([value]) => value === slug)?.[1];
  return slug !== undefined && name !== undefined
    ? { slug, name: name.charAt(0).toLowerCase() + name.slice(1) }
    : undefined;
}
