import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { told, toldTotal } from '../../src/domain/suppression.ts';

/** All that a reader sees of a column. */
const seen = (counts: readonly number[]): string =>
  JSON.stringify([counts.map((count) => told(count) ?? 'ít hơn 5'), toldTotal(counts)]);

/** Which values the count at `index` may have for a reader who sees what `counts` show and knows all other counts. */
const possible = (counts: readonly number[], index: number, show: typeof seen): number[] =>
  Array.from({ length: 40 }, (_, value) => value).filter(
    (value) => show(counts.with(index, value)) === show(counts),
  );

describe('what is told of a column', () => {
  test.each([
    [[12, 7, 5], [12, 7, 5], { least: 24, exact: true }],
    [[12, 4, 5], [12, undefined, 5], { least: 17, exact: false }],
    [[4, 0], [undefined, undefined], { least: 0, exact: false }],
    [[5], [5], { least: 5, exact: true }],
    [[], [], { least: 0, exact: true }],
  ])('of %j: %j and the total %j', (counts, parts, total) => {
    expect(counts.map(told)).toEqual(parts);
    expect(toldTotal(counts)).toEqual(total);
  });
});

describe('a hidden count may be anything from 0 to 4, whatever else is told', () => {
  const fewer = [0, 1, 2, 3, 4];

  test('for who knows every other count and the total', () => {
    let hidden = 0;
    const column = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 34 });
    fc.assert(
      fc.property(column, (counts) => {
        counts.forEach((count, index) => {
          const values = possible(counts, index, seen);
          if (count < 5) hidden += 1;
          expect(values).toEqual(count < 5 ? fewer : [count]);
        });
      }),
    );
    expect(hidden).toBeGreaterThan(100);
  });

  test('in every column of three with counts up to 9', () => {
    let hidden = 0;
    const digits = Array.from({ length: 10 }, (_, digit) => digit);
    for (const a of digits)
      for (const b of digits)
        for (const c of digits) {
          const counts = [a, b, c];
          for (const index of [0, 1, 2].filter((at) => (counts[at] ?? 0) < 5)) {
            hidden += 1;
            expect(possible(counts, index, seen)).toEqual(fewer);
          }
        }
    expect(hidden).toBe(3 * 5 * 100);
  });

  test('and the check sees that a plain total would give it away', () => {
    const careless = (counts: readonly number[]): string =>
      JSON.stringify([
        counts.map((count) => told(count) ?? 'ít hơn 5'),
        counts.reduce((sum, count) => sum + count, 0),
      ]);
    expect(possible([12, 3, 7], 1, careless)).toEqual([3]);
  });
});
