import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfDay, schedules } from '../../src/domain/hsdsschedules.ts';
import { hoursSchema, type HoursRule } from '../../src/schemas/hours.ts';

describe('Opening hours', () => {
  const hours = (rule: HoursRule) => hoursSchema.parse({ rules: [rule] });

  test.for([
    ['07:30', '11:30', [['MO,SU', '07:30:00', '11:30:00']]],
    ['18:00', '24:00', [['MO,SU', '18:00:00', '23:59:00']]],
    ['00:00', '24:00', [['MO,SU', '00:00:00', '23:59:00']]],
    ['00:00', '00:00', [['MO,SU', '00:00:00', '23:59:00']]],
    [
      '22:00',
      '06:00',
      [
        ['MO,SU', '22:00:00', '23:59:00'],
        ['MO,TU', '00:00:00', '06:00:00'],
      ],
    ],
  ] as const)('from %s to %s on Monday and Sunday', ([opens, closes, expected]) => {
    const made = schedules(hours({ days: [7, 1], opens, closes }), 'thu');
    expect(made.map((it) => [it.byday, it.opens_at, it.closes_at])).toEqual(expected);
    expect(made.every((it) => it.timezone === 7 && it.freq === 'WEEKLY')).toBe(true);
  });

  test('cover the same minutes of the week as the record does', () => {
    const clock = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((it) => `${pad(Math.floor(it / 60))}:${pad(it % 60)}`);
    const rule = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      opens: clock,
      closes: fc.oneof(clock, fc.constant('24:00')),
    });
    fc.assert(
      fc.property(rule, (it) => {
        const made = schedules(hours(it), 'thu');
        expect(minutesOf(made)).toEqual(openMinutes(it));
      }),
    );
  });
});

const pad = (number: number): string => String(number).padStart(2, '0');
const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const week = 7 * 24 * 60;
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The minutes of a week, from Monday 00:00, in which a rule is open: counted one by one. */
function openMinutes({ days, opens, closes }: HoursRule): number[] {
  const length = (minute(closes) - minute(opens) + 24 * 60 - 1) % (24 * 60);
  return sorted(
    days.flatMap((day) =>
      Array.from({ length: length + 1 }, (_, at) => ((day - 1) * 1440 + minute(opens) + at) % week),
    ),
  );
}

function minutesOf(made: ReturnType<typeof schedules>): number[] {
  return sorted(
    made.flatMap(({ byday = '', opens_at = '', closes_at = '' }) => {
      const end = closes_at === endOfDay ? 1440 : minute(closes_at);
      return byday
        .split(',')
        .flatMap((name) =>
          Array.from(
            { length: end - minute(opens_at) },
            (_, at) => names.indexOf(name) * 1440 + minute(opens_at) + at,
          ),
        );
    }),
  );
}

const sorted = (minutes: readonly number[]): number[] =>
  [...new Set(minutes)].sort((a, b) => a - b);
