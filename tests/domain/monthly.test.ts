import { describe, expect, test } from 'vitest';
import { monthTables } from '../../src/domain/monthly.ts';
import { figure } from './figures.ts';

describe('the months that may be told', () => {
  const october = figure('2026-10', '46', 'received', 9);
  const months = (today: string): string[] =>
    monthTables([october], ['46'], today).map(({ month }) => month);

  test.each([
    ['2026-10-31', []],
    ['2026-11-01', ['2026-10']],
    ['2026-11-30', ['2026-10']],
    ['2026-12-01', ['2026-11', '2026-10']],
    ['2027-02-01', ['2027-01', '2026-12', '2026-11', '2026-10']],
  ])('on %s are those that have ended: %j', (today, expected) => {
    expect(months(today)).toEqual(expected);
  });

  test('there is none before anything was counted', () => {
    expect(monthTables([], ['46'], '2026-11-27')).toEqual([]);
  });
});

describe('a month', () => {
  // Two parts of one figure, as threads that are gone and those that are there give them.
  const figures = [
    figure('2026-10', '46', 'received', 8),
    figure('2026-10', '46', 'received', 4),
    figure('2026-10', '46', 'in-time', 6),
    figure('2026-10', '46', 'escalated', 1),
    figure('2026-10', '46', 'waited-0', 2),
    figure('2026-10', '46', 'waited-1', 3),
    figure('2026-10', '46', 'waited-10', 2),
    figure('2026-10', '22', 'received', 5),
    figure('2026-10', '22', 'in-time', 4),
    figure('2026-10', '22', 'waited-2', 4),
    figure('2026-09', '22', 'received', 100),
  ];
  const [table] = monthTables(figures, ['46', '22', '01'], '2026-11-27');

  test('adds up what is there and what is gone, and hides what is below 5', () => {
    expect(table?.rows).toEqual([
      { province: '46', received: 12, inTime: 6, median: 1, escalated: undefined },
      { province: '22', received: 5, inTime: undefined, median: undefined, escalated: undefined },
      // Without a letter, and not to be told from one with four.
      {
        province: '01',
        received: undefined,
        inTime: undefined,
        median: undefined,
        escalated: undefined,
      },
    ]);
  });

  test('tells a total no more than what is told of its parts', () => {
    expect(table).toMatchObject({
      month: '2026-10',
      received: { least: 17, exact: false },
      inTime: { least: 6, exact: false },
      escalated: { least: 0, exact: false },
    });
  });

  test('has a row for each province in every month, whether something was counted in it or not', () => {
    for (const { rows } of monthTables(figures, ['01'], '2026-11-27'))
      expect(rows.map(({ province }) => province)).toEqual(['01', '46', '22']);
  });
});

describe('the median', () => {
  const median = (waits: Partial<Record<number, number>>): number | undefined =>
    monthTables(
      Object.entries(waits).map(([days, amount]) =>
        figure('2026-10', '46', `waited-${Number(days)}`, amount ?? 0),
      ),
      [],
      '2026-11-01',
    )[0]?.rows[0]?.median;

  test.each<[Partial<Record<number, number>>, number | undefined, string]>([
    [{ 1: 5 }, 1, 'all alike'],
    [{ 0: 2, 3: 3 }, 3, 'of five the third'],
    [{ 1: 3, 8: 3 }, 1, 'of six the third: a day that an answer took'],
    [{ 2: 1, 10: 4 }, 10, 'ten is more than two'],
    [{ 1: 4 }, undefined, 'four answers are too few'],
  ])('of %j is %s: %s', (waits, expected) => {
    expect(median(waits)).toBe(expected);
  });
});
