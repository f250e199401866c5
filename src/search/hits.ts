import { spotsOfRecord, stretches } from './layout.ts';
import { likeness } from './likeness.ts';
import type { Term } from './readings.ts';
import type { Posting } from './shard.ts';

/**
 * Where a term stands, in the order of records and places. Each is one number: 2²⁵ times the record,
 * plus 16 times the place in it, plus how well the form there is what was typed, from 0 to 15.
 */
export type Hits = Float64Array;

const scale = 16 * spotsOfRecord;

/** The record of a hit; its place there; how well its form is what was typed, from 0 to 1. */
export const recordOf = (hit: number): number => Math.floor(hit / scale);
export const placeOf = (hit: number): number => (hit - recordOf(hit) * scale) >> 4;
export const likenessOf = (hit: number): number => ((hit - recordOf(hit) * scale) & 15) / 15;

/** The hit's record and place as one number, in which the next place is one more. */
export const spotOf = (hit: number): number => Math.floor(hit / 16);

const none: Hits = new Float64Array();

type Read = (word: number) => Posting | undefined;

const least = 0.1;

/** Takes a term, the words that were read, and the term before it with where that stands, and gives where the term stands. */
export function hits(term: Term, read: Read, before?: Term, stood: Hits = none): Hits {
  const codes: number[] = [];
  for (const { word, factor } of term.choices) {
    const standings = (read(word)?.standings ?? []).map((standing) => ({
      standing,
      like: likeness(term, standing.form),
    }));
    // A form that no page has was mistyped: the nearest one then counts nearly in full.
    const best = Math.max(...standings.map(({ like }) => like), least);
    for (const { standing, like } of standings) {
      const amount = like * factor * (best < 1 ? 0.95 / best : 1);
      if (amount < least) continue;
      const low = Math.round(amount * 15);
      standing.records.forEach((record, at) =>
        codes.push(record * scale + (standing.places[at] ?? 0) * 16 + low),
      );
    }
  }
  if (term.next && before) codes.push(...begun(term.next, before, stood, read));
  return (
    Float64Array.from(codes)
      .sort()
      // Of two at one place, the last is the better.
      .filter((hit, at, all) => spotOf(hit) !== spotOf(all[at + 1] ?? -1))
  );
}

/** A last word that is only begun stands where, in a name, such a word follows the one before it, which knows those that do. */
function begun(
  [from, to]: readonly [number, number],
  before: Term,
  stood: Hits,
  read: Read,
): number[] {
  const following = new Set<number>();
  for (const { word } of before.choices)
    for (const next of read(word)?.next ?? [])
      if (next.word >= from && next.word < to) next.records.forEach((one) => following.add(one));
  return [...stood]
    .filter((hit) => following.has(recordOf(hit)) && placeOf(hit) < stretches.body)
    .map((hit) => spotOf(hit + 16) * 16 + Math.floor(likenessOf(hit) * 12));
}

/** Where a term stands so many places before another, as well as the less alike of the two. */
export function joined(one: Hits = none, other: Hits = none, distance: number): Hits {
  const met: number[] = [];
  let at = 0;
  for (const hit of one) {
    const wanted = spotOf(hit) + distance;
    while (spotOf(other[at] ?? Infinity) < wanted) at += 1;
    const there = other[at] ?? 0;
    if (spotOf(there) === wanted) met.push(spotOf(hit) * 16 + Math.min(hit % 16, there % 16));
  }
  return Float64Array.from(met);
}
