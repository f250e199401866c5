import { stretches } from './layout.ts';
import { likeness } from './likeness.ts';
import type { Term } from './readings.ts';
import type { Posting } from './shard.ts';

/**
 * Where a term stands, in the order of records and places: `spots[at]` is 16 times the place in
 * `records[at]`, plus how well the form there is what was typed, from 0 to 15.
 */
export type Hits = { records: Int32Array; spots: Int32Array };

/** The place of a spot, and how well its form is what was typed, from 0 to 1. */
export const placeOf = (spot: number): number => spot >> 4;
export const likenessOf = (spot: number): number => (spot & 15) / 15;

/** The term before the last one: its words know those that follow them in names. */
export type Previous = { term: Term; hits: Hits };

type Read = (word: number) => Posting | undefined;

// Records and spots in one number, to be sorted together.
const scale = 2 ** 25;
const least = 0.1;

/** Takes a term, the words that were read, and the term before it, and gives where the term stands. */
export function hits(term: Term, read: Read, previous?: Previous): Hits {
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
  if (term.next && previous) codes.push(...begun(term.next, previous, read));
  return sorted(codes);
}

function sorted(codes: readonly number[]): Hits {
  const order = Float64Array.from(codes).sort();
  const records = new Int32Array(order.length);
  const spots = new Int32Array(order.length);
  order.forEach((code, at) => {
    records[at] = code / scale;
    spots[at] = code % scale;
  });
  return { records, spots };
}

/** A last word that is only begun stands where, in a name, such a word follows the one before it. */
function begun(
  [from, to]: readonly [number, number],
  { term, hits }: Previous,
  read: Read,
): number[] {
  const following = new Set<number>();
  for (const { word } of term.choices)
    for (const next of read(word)?.next ?? [])
      if (next.word >= from && next.word < to) next.records.forEach((one) => following.add(one));
  const codes: number[] = [];
  hits.records.forEach((record, at) => {
    const spot = hits.spots[at] ?? 0;
    if (following.has(record) && placeOf(spot) < stretches.body)
      codes.push(record * scale + (placeOf(spot) + 1) * 16 + Math.floor((spot & 15) * 0.8));
  });
  return codes;
}
