import { identity, isRecord } from './sameness.ts';

/** What became of a row: its place before, its place after; one of them is absent for a removed or an added row. */
export type Step = { before?: number; after?: number };

/**
 * Takes two lists and gives the steps from one to the other, in order. Equal and like rows are matched
 * so that as much as possible stays; between two matches the rest is matched one by one, and what is
 * left over removed or added.
 */
export function alignment(before: readonly unknown[], after: readonly unknown[]): Step[] {
  const anchors = [
    ...matches(before.map(row), after.map(row)),
    [before.length, after.length] as const,
  ];
  const starts = [[-1, -1] as const, ...anchors];
  return anchors.flatMap(([i, j], index) => {
    const [a, b] = starts[index] ?? [-1, -1];
    const gap = between(a + 1, i, b + 1, j);
    return i < before.length ? [...gap, { before: i, after: j }] : gap;
  });
}

function between(a: number, i: number, b: number, j: number): Step[] {
  return Array.from({ length: Math.max(i - a, j - b) }, (_, at) => ({
    ...(a + at < i && { before: a + at }),
    ...(b + at < j && { after: b + at }),
  }));
}

/** A row with what it says, as a whole and key by key. */
type Row = { whole: string; parts: ReadonlyMap<string, string> };

const row = (value: unknown): Row => ({
  whole: identity(value),
  parts: new Map(
    isRecord(value) ? Object.entries(value).map(([key, it]) => [key, identity(it)] as const) : [],
  ),
});

/** 1 for equal rows, less than half of it for rows that share some keys' values, 0 for others. */
function likeness(a: Row, b: Row): number {
  if (a.whole === b.whole) return 1;
  const shared = [...a.parts].filter(([key, it]) => b.parts.get(key) === it).length;
  return (shared / Math.max(1, a.parts.size, b.parts.size)) * 0.4;
}

/** The matches in order with the greatest likeness in sum, as pairs of places. */
function matches(a: readonly Row[], b: readonly Row[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (const [i, one] of [...a.entries()].toReversed())
    for (const [j, other] of [...b.entries()].toReversed()) {
      const both = likeness(one, other);
      const matched = both > 0 ? both + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(matched, at(i + 1, j), at(i, j + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (at(i, j) === at(i + 1, j)) i += 1;
    else if (at(i, j) === at(i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}
