import type { Hits } from './hits.ts';

/** Takes where the words of a phrase stand and gives the records that have it: as typed, or where none has, with other marks. */
export function phraseRecords(words: readonly Hits[]): Set<number> {
  const strict = having(words, 0.5);
  return strict.size > 0 ? strict : having(words, 0.1);
}

function having(words: readonly Hits[], least: number): Set<number> {
  const [first, ...others] = words.map((hits) => placesByRecord(hits, least));
  const found = new Set<number>();
  first?.forEach((places, record) => {
    const rows = others.map((other) => other.get(record));
    const stands = [...places].some((place) =>
      rows.every((row, at) => row?.has(place + at + 1) ?? false),
    );
    if (stands) found.add(record);
  });
  return found;
}

function placesByRecord({ records, starts, places, likeness }: Hits, least: number) {
  return new Map(
    records.map((record, at) => {
      const list = places.slice(starts[at], starts[at + 1]);
      const from = starts[at] ?? 0;
      return [record, new Set(list.filter((_, spot) => (likeness[from + spot] ?? 0) >= least))];
    }),
  );
}
