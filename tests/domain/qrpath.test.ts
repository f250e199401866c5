import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/domain/qrpath.ts';

test('a small pattern by hand: one stroke along each run, half a module down its row', () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ];
  expect(qrPath(rows)).toBe('M0 0.5m0 0h2m1 0h1M0 2.5m1 0h3');
});

/** Draws a path on a board of modules, as whoever draws SVG does. */
function drawn(path: string, size: number): boolean[][] {
  const board = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let x = 0;
  let y = 0;
  for (const [, kind, first = '0', second = '0'] of path.matchAll(
    /([Mmh])([\d.]+)(?: ([\d.]+))?/g,
  )) {
    if (kind === 'M') [x, y] = [Number(first), Math.floor(Number(second))];
    else if (kind === 'm') x += Number(first);
    else
      for (const end = x + Number(first); x < end; x++) {
        const row = board[y];
        if (row) row[x] = true;
      }
  }
  return board;
}

test('what is drawn is what was to be drawn, whatever the pattern', () => {
  const board = fc.array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), {
    minLength: 9,
    maxLength: 9,
  });
  fc.assert(
    fc.property(board, (rows) => {
      expect(drawn(qrPath(rows), 9)).toEqual(rows);
    }),
  );
});
