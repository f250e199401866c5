import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursLines, isAlwaysOpen, openingState } from '../../src/domain/hours.ts';
import type { Hours } from '../../src/schemas/hours.ts';

const rule = (days: number[], opens: string, closes: string) => ({ days, opens, closes });
const at = (time: string) => new Date(`${time}:00+07:00`);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A commune health station: two stretches Monday to Friday, Saturday morning. */
const station: Hours = {
  rules: [
    rule([1, 2, 3, 4, 5], '07:30', '11:30'),
    rule([1, 2, 3, 4, 5], '13:30', '17:00'),
    rule([6], '07:30', '11:00'),
  ],
  holidays: 'closed',
};
const night: Hours = { rules: [rule([5, 7], '22:00', '06:00')], holidays: 'closed' };
const always: Hours = { rules: [rule(everyDay, '00:00', '24:00')], holidays: 'open' };
const sundayNight: Hours = { rules: [rule([7], '23:30', '00:30')], holidays: 'open' };

const open = (day: string, time: string) => ({ state: 'open', until: { day, time } });
const closed = (day: string, time: string) => ({ state: 'closed', opens: { day, time } });

describe('a health station in the week of 16 to 22 November 2026 (Monday to Sunday)', () => {
  test.each([
    ['2026-11-16T07:29', closed('2026-11-16', '07:30')],
    ['2026-11-16T07:30', open('2026-11-16', '11:30')],
    ['2026-11-16T11:29', open('2026-11-16', '11:30')],
    ['2026-11-16T11:30', closed('2026-11-16', '13:30')],
    ['2026-11-16T13:30', open('2026-11-16', '17:00')],
    ['2026-11-18T17:00', closed('2026-11-19', '07:30')],
    ['2026-11-20T23:59', closed('2026-11-21', '07:30')],
    ['2026-11-21T10:59', open('2026-11-21', '11:00')],
    ['2026-11-21T11:00', closed('2026-11-23', '07:30')],
    ['2026-11-22T23:30', closed('2026-11-23', '07:30')],
    ['2026-11-23T00:30', closed('2026-11-23', '07:30')],
  ])('at %s', (time, state) => {
    expect(openingState(station, at(time), [])).toEqual(state);
  });
});

describe('openings past midnight belong to the evening on which they start', () => {
  test.each([
    ['2026-11-20T21:59', closed('2026-11-20', '22:00')],
    ['2026-11-20T23:00', open('2026-11-21', '06:00')],
    ['2026-11-21T05:59', open('2026-11-21', '06:00')],
    ['2026-11-21T06:00', closed('2026-11-22', '22:00')],
    ['2026-11-23T03:00', open('2026-11-23', '06:00')],
    ['2026-11-23T06:00', closed('2026-11-27', '22:00')],
  ])('Friday and Sunday, 22:00 to 6:00: at %s', (time, state) => {
    expect(openingState(night, at(time), [])).toEqual(state);
  });

  test.each([
    ['2026-11-22T23:29', closed('2026-11-22', '23:30')],
    ['2026-11-22T23:30', open('2026-11-23', '00:30')],
    ['2026-11-23T00:29', open('2026-11-23', '00:30')],
    ['2026-11-23T00:30', closed('2026-11-29', '23:30')],
  ])('Sunday 23:30 to Monday 0:30: at %s', (time, state) => {
    expect(openingState(sundayNight, at(time), [])).toEqual(state);
  });

  test('the answer hangs on the clock in Viet Nam, not on that of the server', () => {
    expect(openingState(sundayNight, new Date('2026-11-22T17:29:00Z'), [])).toEqual(
      open('2026-11-23', '00:30'),
    );
    expect(openingState(sundayNight, new Date('2026-11-23T00:15:00Z'), [])).toEqual(
      closed('2026-11-29', '23:30'),
    );
  });
});

describe('stretches that touch are one opening', () => {
  test('a morning and an afternoon without a pause', () => {
    const hours: Hours = {
      rules: [rule([1], '12:00', '17:00'), rule([1], '07:00', '12:00')],
      holidays: 'open',
    };
    expect(openingState(hours, at('2026-11-23T08:00'), [])).toEqual(open('2026-11-23', '17:00'));
  });

  test('stretches that overlap, one inside the other', () => {
    const hours: Hours = {
      rules: [rule([1], '07:00', '17:00'), rule([1], '08:00', '12:00')],
      holidays: 'open',
    };
    expect(openingState(hours, at('2026-11-23T09:00'), [])).toEqual(open('2026-11-23', '17:00'));
  });

  test('Monday till 24:00 and Tuesday from 0:00', () => {
    const hours: Hours = {
      rules: [rule([1], '08:00', '24:00'), rule([2], '00:00', '06:00')],
      holidays: 'open',
    };
    expect(openingState(hours, at('2026-11-23T23:00'), [])).toEqual(open('2026-11-24', '06:00'));
  });

  test('24 hours on seven days have no closing time, at any moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (moment) => {
          expect(openingState(always, moment, ['2026-04-30'])).toEqual({
            state: 'open',
            until: undefined,
          });
        },
      ),
    );
  });

  test('24 hours on weekdays close at midnight before Saturday', () => {
    const hours: Hours = { rules: [rule([1, 2, 3, 4, 5], '00:00', '24:00')], holidays: 'open' };
    expect(openingState(hours, at('2026-11-18T12:00'), [])).toEqual(open('2026-11-21', '00:00'));
  });
});

describe('holidays: 30 April 2026 is a Thursday, 1 May a Friday', () => {
  const holidays = ['2026-04-30', '2026-05-01'];
  const withHolidays = (kind: Hours['holidays'], hours: Hours = station): Hours => ({
    ...hours,
    holidays: kind,
  });

  test('a place that keeps its hours is open', () => {
    expect(openingState(withHolidays('open'), at('2026-04-30T09:00'), holidays)).toEqual(
      open('2026-04-30', '11:30'),
    );
  });

  test('a place that closes opens again on Saturday', () => {
    expect(openingState(withHolidays('closed'), at('2026-04-29T18:00'), holidays)).toEqual(
      closed('2026-05-02', '07:30'),
    );
    expect(openingState(withHolidays('closed'), at('2026-04-30T09:00'), holidays)).toEqual(
      closed('2026-05-02', '07:30'),
    );
  });

  test('where nobody knows, it is unknown on that day and known on the day after', () => {
    expect(openingState(withHolidays('unknown'), at('2026-05-01T09:00'), holidays)).toEqual({
      state: 'unknown',
    });
    expect(openingState(withHolidays('unknown'), at('2026-05-02T09:00'), holidays)).toEqual(
      open('2026-05-02', '11:00'),
    );
  });

  test('the night after a holiday of unknown hours is unknown, never closed; after its end it is known again', () => {
    const unknownNight = withHolidays('unknown', night);
    expect(openingState(unknownNight, at('2026-05-02T03:00'), holidays)).toEqual({
      state: 'unknown',
    });
    expect(openingState(unknownNight, at('2026-05-02T06:00'), holidays)).toEqual(
      closed('2026-05-03', '22:00'),
    );
  });

  test('an opening that began the evening before a closed holiday runs to its end', () => {
    const hours: Hours = { rules: [rule([3, 4], '22:00', '06:00')], holidays: 'closed' };
    expect(openingState(hours, at('2026-04-30T05:00'), holidays)).toEqual(
      open('2026-04-30', '06:00'),
    );
    expect(openingState(hours, at('2026-04-30T23:00'), holidays)).toEqual(
      closed('2026-05-06', '22:00'),
    );
  });

  test('a line that rests on holidays closes at the midnight before', () => {
    expect(openingState(withHolidays('closed', always), at('2026-04-29T12:00'), holidays)).toEqual(
      open('2026-04-30', '00:00'),
    );
    expect(openingState(withHolidays('closed', always), at('2026-04-30T12:00'), holidays)).toEqual(
      closed('2026-05-02', '00:00'),
    );
  });

  test('a place whose only day is a holiday for two weeks says closed, without a promise', () => {
    const hours: Hours = { rules: [rule([4], '08:00', '11:00')], holidays: 'closed' };
    expect(openingState(hours, at('2026-04-29T12:00'), ['2026-04-30', '2026-05-07'])).toEqual({
      state: 'closed',
      opens: undefined,
    });
  });
});

test('a place that never opens says so, without a promise', () => {
  expect(openingState({ rules: [], holidays: 'open' }, at('2026-11-22T12:00'), [])).toEqual({
    state: 'closed',
    opens: undefined,
  });
});

test('what is promised is true: at the minute named the state has changed, a minute before it has not', () => {
  const clock = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
  const someHours = fc.record({
    rules: fc.array(
      fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        opens: clock,
        closes: clock,
      }),
      { maxLength: 3 },
    ),
    holidays: fc.constantFrom('open' as const, 'closed' as const),
  });
  const minute = fc.integer({ min: 0, max: 14 * 24 * 60 });
  let promises = 0;
  fc.assert(
    fc.property(someHours, minute, (hours, after) => {
      const now = new Date(at('2026-04-20T00:00').getTime() + after * 60_000);
      const state = openingState(hours, now, ['2026-04-30', '2026-05-01']);
      const change =
        state.state === 'open' ? state.until : state.state === 'closed' ? state.opens : undefined;
      if (!change) return;
      promises += 1;
      const then = at(`${change.day}T${change.time}`);
      expect(then > now).toBe(true);
      expect(openingState(hours, then, ['2026-04-30', '2026-05-01']).state).not.toBe(state.state);
      expect(
        openingState(hours, new Date(then.getTime() - 60_000), ['2026-04-30', '2026-05-01']).state,
      ).toBe(state.state);
    }),
    { numRuns: 400 },
  );
  expect(promises).toBeGreaterThan(100);
});

describe('only hours that hold on every day and holiday are called 24 hours, every day', () => {
  test.each<[string, Hours, boolean]>([
    ['24 hours, holidays too', always, true],
    [
      '0:00 to 0:00, which is the next midnight',
      { rules: [rule(everyDay, '00:00', '00:00')], holidays: 'open' },
      true,
    ],
    [
      'in two rules',
      {
        rules: [rule([1, 2, 3, 4, 5], '00:00', '24:00'), rule([6, 7], '00:00', '24:00')],
        holidays: 'open',
      },
      true,
    ],
    ['six days', { rules: [rule([1, 2, 3, 4, 5, 6], '00:00', '24:00')], holidays: 'open' }, false],
    ['till 23:59', { rules: [rule(everyDay, '00:00', '23:59')], holidays: 'open' }, false],
    ['closed on holidays', { ...always, holidays: 'closed' }, false],
    ['holidays unknown', { ...always, holidays: 'unknown' }, false],
  ])('%s', (_name, hours, expected) => {
    expect(isAlwaysOpen(hours)).toBe(expected);
    expect(hoursLines(hours).join() === '24 giờ, mọi ngày').toBe(expected);
  });
});

test('hours are written as on a door', () => {
  expect(hoursLines(station)).toEqual([
    'Thứ 2–Thứ 6: 7:30–11:30',
    'Thứ 2–Thứ 6: 13:30–17:00',
    'Thứ 7: 7:30–11:00',
    'Ngày lễ: nghỉ',
  ]);
  expect(hoursLines(night)).toEqual(['Thứ 6, Chủ nhật: 22:00–6:00', 'Ngày lễ: nghỉ']);
  expect(hoursLines({ rules: [rule([7, 1, 2, 4], '00:00', '24:00')], holidays: 'open' })).toEqual([
    'Thứ 2–Thứ 3, Thứ 5, Chủ nhật: 0:00–24:00',
    'Ngày lễ: vẫn mở',
  ]);
});
