import { describe, expect, test } from 'vitest';
import { overlap, ruleText } from '../../src/domain/hoursread.ts';
import type { HoursRule } from '../../src/schemas/hours.ts';

const workdays = [1, 2, 3, 4, 5];
const rule = (days: number[], opens: string, closes: string): HoursRule => ({
  days,
  opens,
  closes,
});

describe('a stretch of opening is read back as a person says it', () => {
  test.each<[HoursRule, string]>([
    [rule(workdays, '07:30', '11:30'), 'Thứ 2–Thứ 6, 7:30–11:30'],
    [rule(workdays, '13:30', '17:00'), 'Thứ 2–Thứ 6, 13:30–17:00'],
    [rule([6], '07:30', '11:00'), 'Thứ 7, 7:30–11:00'],
    [rule([7, 1, 2, 4], '08:00', '24:00'), 'Thứ 2–Thứ 3, Thứ 5, Chủ nhật, 8:00–24:00'],
    [rule([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00'), 'Thứ 2–Chủ nhật, 0:00–24:00'],
    [rule([5, 6], '22:00', '06:00'), 'Thứ 6–Thứ 7, 22:00 đến 6:00 sáng hôm sau'],
    [rule([5], '07:00', '07:00'), 'Thứ 6, 7:00 đến 7:00 sáng hôm sau'],
    [rule([5], '14:00', '13:00'), 'Thứ 6, 14:00 đến 13:00 hôm sau'],
    [rule([5], '18:00', '00:00'), 'Thứ 6, 18:00–24:00'],
  ])('%j', (it, text) => {
    expect(ruleText(it)).toBe(text);
  });
});

describe('stretches that overlap are found', () => {
  test.each<[string, HoursRule[], ReturnType<typeof overlap>]>([
    [
      'morning and afternoon do not',
      [rule(workdays, '07:30', '11:30'), rule(workdays, '13:30', '17:00')],
      undefined,
    ],
    [
      'those that touch do not',
      [rule([1], '07:00', '11:00'), rule([1], '11:00', '17:00')],
      undefined,
    ],
    [
      'the same hours on other days do not',
      [rule([1], '07:00', '11:00'), rule([2], '07:00', '11:00')],
      undefined,
    ],
    [
      'the second begins before the first ends',
      [rule([6], '07:00', '11:00'), rule(workdays, '07:30', '11:30'), rule([3], '11:00', '12:00')],
      { first: 1, second: 2, day: 3 },
    ],
    [
      'a night reaches into the next morning',
      [rule([2], '05:00', '08:00'), rule([1], '22:00', '06:00')],
      { first: 0, second: 1, day: 2 },
    ],
    [
      "Sunday's night reaches into Monday",
      [rule([7], '22:00', '06:00'), rule([1], '05:00', '08:00')],
      { first: 0, second: 1, day: 1 },
    ],
    ['nothing does not', [], undefined],
  ])('%s', (_name, rules, found) => {
    expect(overlap(rules)).toEqual(found);
  });
});
