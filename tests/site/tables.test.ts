import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { page, text } from './pages.ts';

const tables = ['noi', 'chi-tieu', 'su-kien'] as const;
const table = (name: string): string[][] => parse(text(`du-lieu/${name}.csv`), { bom: true });

describe('Tables', () => {
  test('every column of each stands in the dictionary, or is a further row of a list that does', () => {
    const told = new Set(
      page('/du-lieu/tu-dien/')
        .tree.querySelectorAll('dt')
        .map((it) => it.text.trim()),
    );
    let count = 0;
    for (const name of tables)
      for (const heading of table(name)[0] ?? []) {
        const first = heading.replace(/ \d+(?=:| \()/, ' 1').replace(/\.\d+/, '.1');
        expect(told.has(first), heading).toBe(true);
        count += 1;
      }
    expect(count).toBeGreaterThan(80);
  });

  test('of places name each place that has a page, and no other', () => {
    const [, ...rows] = table('noi');
    expect(rows.length).toBeGreaterThan(100);
    for (const [id = '', name = ''] of rows) {
      const { tree } = page(`/dia-chi/${id}/`);
      expect(tree.querySelector('h1')?.text.trim()).toBe(name.replace(/^'/, ''));
    }
  });

  test('leave no cell that a spreadsheet would run', () => {
    const risky = /^[=+\-@\t\r]/;
    expect(risky.test('=1')).toBe(true);
    for (const name of tables)
      for (const cell of table(name).flat())
        expect(risky.test(cell) && !/^-?\d/.test(cell), cell).toBe(false);
  });

  test('to be filled in have a row of hints that is marked as one', () => {
    const [head = [], hints = [], ...rest] = table('mau-noi');
    expect(head[0]).toBe('Mã (id)');
    expect(hints[0]).toMatch(/^'# Dòng này là gợi ý/);
    expect(rest).toEqual([]);
  });
});
