import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  instant,
  shown,
  shownSpan,
  wallClock,
  weekday,
} from '../../src/domain/calendar.ts';

const day = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('weekdays are those of the wall calendar', () => {
  // History and the printed calendars of 2024 and 2026; Monday is 1, Sunday is 7.
  test.each([
    ['1945-09-02', 7, 'the Declaration of Independence, a Sunday'],
    ['1954-05-07', 5, 'Điện Biên Phủ, a Friday'],
    ['1969-07-20', 7, 'the first steps on the Moon, a Sunday'],
    ['1975-04-30', 3, 'reunification, a Wednesday'],
    ['2000-01-01', 6, 'a Saturday'],
    ['2024-02-29', 4, 'a leap day, a Thursday'],
    ['2025-07-01', 2, 'the end of districts, a Tuesday'],
    ['2026-07-01', 3, 'the new law, a Wednesday'],
    ['2026-11-22', 7, 'a Sunday'],
    ['2026-11-23', 1, 'a Monday'],
  ])('%s is weekday %i: %s', (date, expected) => {
    expect(weekday(date)).toBe(expected);
    expect(wallClock(new Date(`${date}T12:00:00+07:00`))).toEqual({
      day: date,
      weekday: expected,
      minutes: 720,
    });
  });
});

describe('a moment is read on a clock in Viet Nam, seven hours ahead of Greenwich', () => {
  test.each([
    ['2026-11-22T16:59:59Z', { day: '2026-11-22', weekday: 7, minutes: 1439 }],
    ['2026-11-22T17:00:00Z', { day: '2026-11-23', weekday: 1, minutes: 0 }],
    ['2026-12-31T17:30:00Z', { day: '2027-01-01', weekday: 5, minutes: 30 }],
    ['2024-02-28T17:00:00Z', { day: '2024-02-29', weekday: 4, minutes: 0 }],
    ['2026-06-15T00:00:00+07:00', { day: '2026-06-15', weekday: 1, minutes: 0 }],
  ])('%s', (at, expected) => {
    expect(wallClock(new Date(at))).toEqual(expected);
  });
});

describe('days are counted over month ends and leap years', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2024-01-01', 366, '2025-01-01'],
    ['2025-01-01', 365, '2026-01-01'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test('from reunification to the end of 2000 lie 9,377 days', () => {
    // 1975: 245 after 30/4; 25 years of 365 = 9,125; leap days of 1976, 80, 84, 88, 92, 96, 2000 = 7.
    expect(daysBetween('1975-04-30', '2000-12-31')).toBe(245 + 25 * 365 + 7);
  });

  test('going and coming back ends on the same day, and each day moves the weekday on by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(addDays(to, -count)).toBe(from);
        expect(daysBetween(from, to)).toBe(count);
        expect(weekday(addDays(from, 1))).toBe((weekday(from) % 7) + 1);
      }),
    );
  });
});

test.each([
  ['2026-11-22', '22/11/2026'],
  ['2026-07-01', '1/7/2026'],
  ['2026-10-30', '30/10/2026'],
  ['2026-03', '3/2026'],
  ['2026', '2026'],
])('%s is written %s, no more exact than it is known', (date, text) => {
  expect(shown(date)).toBe(text);
});

test.each([
  ['2026-11-16', '2026-11-22', '16/11–22/11/2026'],
  ['2026-12-28', '2027-01-03', '28/12/2026–3/1/2027'],
])('from %s to %s is written %s, the year once where it is the same', (from, until, text) => {
  expect(shownSpan(from, until)).toBe(text);
});

test('a day begins for feeds at midnight in Viet Nam', () => {
  expect(new Date(instant('2026-11-22')).toISOString()).toBe('2026-11-21T17:00:00.000Z');
});
