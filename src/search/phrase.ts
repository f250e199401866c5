import { joined, likenessOf, recordOf, type Hits } from './hits.ts';

/** Takes where the words of a phrase stand and gives the records that have it: as typed, or where none has, with other marks. */
export function phraseRecords([first, ...others]: readonly Hits[]): Set<number> {
  const all = others.reduce(
    (hits, next, at) => joined(hits, next, at + 1),
    joined(first, first, 0),
  );
  const strict = all.filter((hit) => likenessOf(hit) >= 0.5);
  return new Set(Array.from(strict.length > 0 ? strict : all, recordOf));
}
