import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from '../../src/domain/calendar.ts';
import { dueDay, isWorkday, workdaysBetween } from '../../src/domain/workdays.ts';

/** Public holidays as the State announced them for three years, those on working days; Tết by the lunar calendar. */
const holidays = [
  // 2024: Tết (8/2 to 14/2), 10/3 by the lunar calendar, 30/4 and 1/5, Independence Day.
  '2024-01-01',
  ...['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'],
  ...['2024-04-18', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'],
  // 2025: Tết (27/1 to 31/1).
  '2025-01-01',
  ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
  ...['2025-04-07', '2025-04-30', '2025-05-01', '2025-09-01', '2025-09-02'],
  // 2026: Tết (16/2 to 20/2).
  '2026-01-01',
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  ...['2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02'],
  '2027-01-01',
];

describe('a deadline falls on the day that one counts on a wall calendar', () => {
  test.each([
    ['2026-11-16', 8, '2026-11-17', 'Monday, one day'],
    ['2026-11-16', 1, '2026-11-17', 'one hour is a started day'],
    ['2026-11-16', 9, '2026-11-18', 'nine hours are two started days'],
    ['2026-11-16', 16, '2026-11-18', 'two days'],
    ['2026-11-02', 80, '2026-11-16', 'ten days are two weeks'],
    ['2026-11-20', 8, '2026-11-23', 'a Friday evening'],
    ['2026-11-20', 16, '2026-11-24', 'a Friday evening, two days'],
    ['2026-11-21', 8, '2026-11-23', 'a Saturday'],
    ['2026-11-22', 8, '2026-11-23', 'a Sunday'],
    ['2024-02-07', 8, '2024-02-15', 'the eve of Tết 2024: a week and a day'],
    ['2025-01-24', 8, '2025-02-03', 'the Friday before Tết 2025'],
    ['2026-02-12', 16, '2026-02-23', 'one day before Tết 2026 and one after'],
    ['2026-02-13', 8, '2026-02-23', 'the Friday before Tết 2026'],
    ['2026-02-17', 8, '2026-02-23', 'the first day of the Horse year'],
    ['2026-02-17', 24, '2026-02-25', 'three days, in Tết'],
    ['2026-04-24', 8, '2026-04-28', 'a Friday before the Monday off for the Hùng kings'],
    ['2026-04-28', 16, '2026-05-04', '29/4, then 30/4, 1/5 and a weekend off'],
    ['2026-04-29', 8, '2026-05-04', 'the eve of 30/4'],
    ['2026-08-31', 8, '2026-09-03', 'the eve of 1/9 and 2/9'],
    ['2025-12-30', 16, '2026-01-02', '31/12, then New Year off'],
    ['2026-12-31', 8, '2027-01-04', 'New Year on a Friday'],
    ['2024-02-28', 8, '2024-02-29', 'a leap day is worked'],
  ])('%s with %i hours is due on %s: %s', (sent, hours, due) => {
    expect(dueDay(sent, hours, holidays)).toBe(due);
  });

  test.each([
    ['2026-11-22T23:30:00+07:00', '2026-11-22', '2026-11-23', 'late on Sunday is Sunday'],
    ['2026-11-23T00:30:00+07:00', '2026-11-23', '2026-11-24', 'Monday here, Sunday in London'],
    ['2026-11-20T23:59:59+07:00', '2026-11-20', '2026-11-23', 'the last second of Friday'],
    ['2026-12-31T17:00:00Z', '2027-01-01', '2027-01-04', 'New Year here, the old year in London'],
  ])('%s is %s, due on %s: %s', (at, day, due) => {
    expect(wallClock(new Date(at)).day).toBe(day);
    expect(dueDay(day, 8, holidays)).toBe(due);
  });
});

test.each([
  ['2026-11-23', true, 'a Monday'],
  ['2026-11-27', true, 'a Friday'],
  ['2026-11-28', false, 'a Saturday'],
  ['2026-11-29', false, 'a Sunday'],
  ['2026-02-17', false, 'Tết'],
  ['2027-02-17', true, 'the same date a year later'],
  ['2024-02-09', false, 'the eve of Tết 2024'],
  ['2026-04-30', false, '30/4'],
])('whether %s is worked: %s (%s)', (day, worked) => {
  expect(isWorkday(day, holidays)).toBe(worked);
});

test.each([
  ['2026-11-23', '2026-11-23', 0, 'the same day'],
  ['2026-11-23', '2026-11-20', 0, 'backwards'],
  ['2026-11-20', '2026-11-22', 0, 'a weekend'],
  ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
  ['2026-11-16', '2026-11-23', 5, 'a week'],
  ['2026-02-13', '2026-02-22', 0, 'Tết and its weekends'],
  ['2026-02-13', '2026-02-24', 2, 'two days after Tết'],
  ['2025-12-29', '2026-01-05', 4, 'across New Year: 30, 31, 2 and 5'],
])('from %s to %s there are %i working days: %s', (from, to, count) => {
  expect(workdaysBetween(from, to, holidays)).toBe(count);
});

test('a deadline is as many working days away as it has started days, and falls on one', () => {
  const sent = fc
    .date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(sent, fc.integer({ min: 1, max: 80 }), (day, hours) => {
      const due = dueDay(day, hours, holidays);
      expect(isWorkday(due, holidays)).toBe(true);
      expect(workdaysBetween(day, due, holidays)).toBe(Math.ceil(hours / 8));
    }),
  );
});
