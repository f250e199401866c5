import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { askAgain, freshness, inGrace, statusOn } from '../../src/domain/freshness.ts';
import { isCurrent } from '../../src/domain/recency.ts';

const today = '2026-11-22';
const checked = (daysAgo: number) =>
  ({ on: addDays(today, -daysAgo), how: 'phone', role: 'biên tập viên' }) as const;

describe('a check grows old: after 90 days editors are warned, after 180 readers, after 365 it is none', () => {
  test.each([
    [0, 'fresh'],
    [90, 'fresh'],
    [91, 'warn'],
    [180, 'warn'],
    [181, 'badge'],
    [365, 'badge'],
    [366, 'expired'],
    [4000, 'expired'],
  ])('%i days after the check it is %s', (age, state) => {
    expect(freshness(addDays(today, -age), today)).toBe(state);
  });

  test('the limits, on the calendar', () => {
    // 24/8/2026 is 90 days before 22/11/2026: 7 of August, 30, 31, 22. 26/5/2026 is 180. 22/11/2025 is 365.
    expect(freshness('2026-08-24', today)).toBe('fresh');
    expect(freshness('2026-08-23', today)).toBe('warn');
    expect(freshness('2026-05-26', today)).toBe('warn');
    expect(freshness('2026-05-25', today)).toBe('badge');
    expect(freshness('2025-11-22', today)).toBe('badge');
    expect(freshness('2025-11-21', today)).toBe('expired');
  });
});

describe('a place is called checked only while its check holds', () => {
  test.each([
    [365, 'verified'],
    [366, 'reported'],
  ])('%i days after the check it is %s', (age, status) => {
    expect(statusOn({ status: 'verified', verified: checked(age) }, today)).toBe(status);
  });

  test('one that names no check is only reported', () => {
    expect(statusOn({ status: 'verified' }, today)).toBe('reported');
  });

  test.each(['reported', 'closed', 'do-not-list'] as const)(
    'one that is %s stays so, whatever was checked',
    (status) => {
      expect(statusOn({ status, verified: checked(1) }, today)).toBe(status);
    },
  );
});

describe('a check in its grace holds a little longer', () => {
  // 365 days after 22/11/2025 is 22/11/2026; 20/2/2027 is 90 days later.
  const place = {
    status: 'verified',
    verified: {
      ...checked(0),
      on: '2025-11-22',
      graceUntil: '2027-02-20',
      graceReason: 'đường bị chia cắt',
    },
  } as const;

  test.each([
    ['2026-11-22', 'verified', false],
    ['2026-11-23', 'verified', true],
    ['2027-02-20', 'verified', true],
    ['2027-02-21', 'reported', false],
  ])('on %s it is %s, by grace: %s', (day, status, grace) => {
    expect(statusOn(place, day)).toBe(status);
    expect(inGrace(place.verified, day)).toBe(grace);
  });

  test('and readers are told so', () => {
    expect(askAgain(place.verified, '2026-11-22')).toBe(
      'Lần kiểm tra đã hơn 180 ngày, nên hỏi lại trước',
    );
    expect(askAgain(place.verified, '2026-11-23')).toBe(
      'Lần kiểm tra đã quá một năm, nên hỏi lại trước. Được gia hạn đến 20/2/2027: đường bị chia cắt',
    );
  });
});

test.each([180, 181])('readers are told of the age of a check after 180 days: %i', (age) => {
  expect(askAgain(checked(age), today) !== undefined).toBe(age > 180);
});

test.each([
  [0, true],
  [180, true],
  [181, false],
])('a fact asked %i days ago may be said: %s', (age, may) => {
  expect(isCurrent(addDays(today, -age), today)).toBe(may);
});
