import { likenessOf, placeOf, type Hits } from './hits.ts';

/** Takes where the words of a phrase stand and gives the records that have it: as typed, or where none has, with other marks. */
export function phraseRecords(words: readonly Hits[]): Set<number> {
  const strict = having(words, 0.5);
  return strict.size > 0 ? strict : having(words, 0);
}

const scale = 2 ** 21;

function having(words: readonly Hits[], least: number): Set<number> {
  const [first = new Set<number>(), ...others] = words.map(
    ({ records, spots }) =>
      new Set(
        Array.from(records, (record, at) => ({ record, spot: spots[at] ?? 0 }))
          .filter(({ spot }) => likenessOf(spot) >= least)
          .map(({ record, spot }) => record * scale + placeOf(spot)),
      ),
  );
  return new Set(
    [...first]
      .filter((place) => others.every((other, at) => other.has(place + at + 1)))
      .map((place) => Math.floor(place / scale)),
  );
}
