import { describe, expect, test } from 'vitest';
import { addDays, wallClock } from '../../src/domain/calendar.ts';
import { weekRows, type WeekRow } from '../../src/domain/weeks.ts';
import { outside, plan, sixtyWeeks } from './sixtyweeks.ts';

const moments = [...sixtyWeeks.flatMap(([, , ...those]) => those), ...outside];
const expected = sixtyWeeks.map(([monday, count]) => [monday, count]);
const seen = (weeks: readonly WeekRow[]) => weeks.map(({ monday, count }) => [monday, count]);

/** How a counter reads the day of a moment. */
type Reader = (moment: string) => string;
const here: Reader = (moment) => wallClock(new Date(moment)).day;

const counted = (day: Reader, today = '2027-06-01'): WeekRow[] =>
  weekRows(moments.map(day), plan, today);

describe('Sixty weeks worked out by hand', () => {
  test('are counted as on the wall calendar, from Monday to Sunday at UTC+7', () => {
    expect(sixtyWeeks).toHaveLength(60);
    expect(moments.length).toBeGreaterThan(100);
    expect(seen(counted(here))).toEqual(expected);
  });

  test('are cut at both ends, since the plan begins on a Wednesday and ends on a Thursday', () => {
    const standings = counted(here).map(({ standing }) => standing);
    expect(standings).toEqual(['cut', ...Array.from({ length: 58 }, () => 'ended'), 'cut']);
  });

  // 16/11/2026 is a Monday, 22/11 its Sunday.
  test.each<[string, string, WeekRow['standing'], string]>([
    ['2026-11-21T16:30:00Z', '2026-11-16', 'running', 'Saturday 23:30'],
    ['2026-11-22T16:30:00Z', '2026-11-16', 'running', 'Sunday 23:30'],
    ['2026-11-22T17:30:00Z', '2026-11-23', 'running', 'Monday 00:30'],
  ])('at %s the last week is that of %s, still running: %s', (now, monday, standing) => {
    const weeks = counted(here, here(now));
    expect(weeks.at(-1)).toMatchObject({ monday, standing });
    expect(weeks.at(-2)?.standing).toBe('ended');
  });

  test('hold nothing that lies after today', () => {
    expect(counted(here, '2026-11-21').at(-1)?.count).toBe(1);
    expect(counted(here, '2026-11-22').at(-1)?.count).toBe(2);
  });

  test('are none before the plan begins, and one on its first day', () => {
    expect(counted(here, '2026-03-31')).toEqual([]);
    expect(counted(here, '2026-04-01')).toEqual([
      { monday: '2026-03-30', sunday: '2026-04-05', count: 1, standing: 'cut' },
    ]);
  });

  test.each<[string, Reader, number]>([
    ['reads days at Greenwich', (moment) => moment.slice(0, 10), 10],
    ['lets weeks begin on Sunday', (moment) => addDays(here(moment), 1), 10],
    ['lets weeks begin on Saturday night', (moment) => addDays(here(moment), -1), 10],
    [
      'reads days an hour too far east',
      (moment) => wallClock(new Date(Date.parse(moment) + 3600_000)).day,
      10,
    ],
  ])('catch a counter that %s', (_name, careless, least) => {
    const wrong = seen(counted(careless)).filter(
      ([, count], index) => count !== expected[index]?.[1],
    );
    expect(wrong.length).toBeGreaterThanOrEqual(least);
  });
});
