import { syllable } from '../domain/fold.ts';
import { toned } from '../domain/toned.ts';
import { stretches } from './layout.ts';
import { numerals, steps } from './numerals.ts';
import type { Placed } from './row.ts';

/** Where one form of a word stands: in which records, rising, and at which places in each. */
type Standing = { records: number[]; places: number[][] };

/** What is written of one word: its forms; by its next words in titles and headings, the records. */
type Entry = { forms: Map<string, Standing>; next: Map<string, number[]> };

/** The words of all records by key. */
export type Postings = Map<string, Entry>;

/** Takes the rows of records, in the order of their numbers, and gives where every word stands. */
export function postings(rows: readonly (readonly Placed[])[]): Postings {
  const all: Postings = new Map();
  rows.forEach((row, record) => {
    row.forEach((word, at) => {
      const entry = all.get(word.key) ?? { forms: new Map(), next: new Map() };
      all.set(word.key, entry);
      stand(entry, word, record);
      const next = row[at + 1];
      if (next?.place === word.place + 1 && isNamed(word.place)) follow(entry, next.key, record);
    });
  });
  return all;
}

const isNamed = (place: number): boolean =>
  place < stretches.summary || (place >= stretches.heading && place < stretches.body);

function stand({ forms }: Entry, { form, place }: Placed, record: number): void {
  const standing = forms.get(form) ?? { records: [], places: [] };
  forms.set(form, standing);
  if (standing.records[standing.records.length - 1] === record)
    standing.places[standing.places.length - 1]?.push(place);
  else {
    standing.records.push(record);
    standing.places.push([place]);
  }
}

function follow({ next }: Entry, key: string, record: number): void {
  const records = next.get(key) ?? [];
  next.set(key, records);
  if (records[records.length - 1] !== record) records.push(record);
}

/** How many records hold a word in any form. */
export const spread = ({ forms }: Entry): number =>
  new Set([...forms.values()].flatMap(({ records }) => records)).size;

/**
 * A word as a shard has it: forms as they are written; for each form the count of records, their steps, how many places
 * each has and the steps between these; the words that follow in names, by steps of their numbers.
 */
export type PrintedWord = readonly [forms: string, standings: string, next: string];

/** Takes the words of an index and their numbers and gives each as a shard has it, in order. */
export function printWords(all: Postings, numberOf: ReadonlyMap<string, number>): PrintedWord[] {
  return [...numberOf.keys()].map((key) => {
    const { forms, next } = all.get(key) ?? { forms: new Map(), next: new Map() };
    const followers = [...next]
      .map(([word, records]) => ({ word: numberOf.get(word) ?? 0, records }))
      .toSorted((a, b) => a.word - b.word);
    return [
      [...forms.keys()].map(written).join('|'),
      [...forms.values()].map(printStanding).join(''),
      numerals(
        followers.flatMap(({ word, records }, at) => [
          word - (followers[at - 1]?.word ?? 0),
          records.length,
          ...steps(records),
        ]),
      ),
    ] as const;
  });
}

/** A form as it is written, its tone in its place. */
function written(form: string): string {
  const { letters, tone } = syllable(form);
  return tone === '' ? form : toned(letters, tone);
}

const printStanding = ({ records, places }: Standing): string =>
  numerals([
    records.length,
    ...steps(records),
    ...places.map((list) => list.length),
    ...places.flatMap(steps),
  ]);
