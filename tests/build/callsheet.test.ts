import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { callSheet } from '../../src/build/callsheet.ts';

const cells = ['=1+1', '+84 234', '-1', '@a', '\tb', 'một, "hai"', 'dòng\nhai', ''];

test('the table opens in Excel as Vietnamese, and no cell of it runs as a formula', () => {
  const sheet = callSheet(
    ['Ô'],
    cells.map((cell) => [cell]),
  );
  expect(sheet.startsWith('\uFEFFÔ\r\n')).toBe(true);
  const [, ...rows] = parse(sheet, { bom: true, skip_empty_lines: false }) as string[][];
  expect(rows.map(([cell]) => cell)).toEqual([
    "'=1+1",
    "'+84 234",
    "'-1",
    "'@a",
    "'\tb",
    'một, "hai"',
    'dòng\nhai',
    '',
  ]);
});
