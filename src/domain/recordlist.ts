import type { PlaceKind } from '../schemas/place.ts';
import { fold } from './fold.ts';
import { phoneText } from './phone.ts';

/** What editors can refer to: published records by the names of their files. */
export type RecordList = {
  articles: { slug: string; title: string }[];
  documents: { slug: string; title: string }[];
  places: ListedRecord[];
  hotlines: { slug: string; name: string; number: string }[];
  /** Numbers for reporting crime, which never stand in a box for help. */
  reporting: string[];
};

/** A place with the codes of its area and, in `where`, their names. */
export type ListedRecord = {
  slug: string;
  name: string;
  kind: PlaceKind;
  province: string;
  commune?: string;
  where: string;
};

/** A record that was found, with what tells it from others of its name. */
export type FoundRecord = {
  collection: 'places' | 'hotlines';
  slug: string;
  name: string;
  detail: string;
};

/**
 * Takes the list, the words for kinds of place and what someone types, with marks or without, and gives
 * the places and lines that have all its words or beginnings of words, those named so first; nothing
 * typed finds nothing.
 */
export function findRecords(
  { places, hotlines }: Pick<RecordList, 'places' | 'hotlines'>,
  kinds: Readonly<Record<PlaceKind, string>>,
  typed: string,
): FoundRecord[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string) => words.every((word) => text.includes(` ${word}`));
  return [...hotlines.map(foundLine), ...places.map((it) => foundPlace(it, kinds[it.kind]))]
    .filter(({ words }) => has(words))
    .toSorted((a, b) => Number(has(` ${fold(b.name)}`)) - Number(has(` ${fold(a.name)}`)))
    .map(({ words: _, ...record }) => record);
}

type Candidate = FoundRecord & { words: string };

function foundPlace({ slug, name, where }: ListedRecord, kind: string): Candidate {
  const detail = [kind, where].filter(Boolean).join(' · ');
  return { collection: 'places', slug, name, detail, words: ` ${fold(`${name} ${detail}`)}` };
}

function foundLine({ slug, name, number }: RecordList['hotlines'][number]): Candidate {
  const detail = phoneText(number);
  const words = ` ${fold(`${name} ${detail} ${detail.replace(/\D/g, '')}`)}`;
  return { collection: 'hotlines', slug, name, detail, words };
}
