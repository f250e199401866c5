import { describe, expect, test } from 'vitest';
import { openingChanges, openingText } from '../../src/domain/openings.ts';
import type { Hours } from '../../src/schemas/hours.ts';

const hours: Hours = {
  rules: [
    { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
    { days: [5], opens: '22:00', closes: '02:00' },
  ],
  holidays: 'closed',
};

/** A time of November 2026 at UTC+7 in minutes since 1970; the 26th is a Thursday. */
const at = (time: string): number => Date.parse(`2026-11-${time}:00+07:00`) / 60_000;

describe('what a page says of a place in the days to come', () => {
  test('changes when it opens and closes, and at midnight, where words change', () => {
    // Worked out by hand: Thursday, Friday with a night into Saturday.
    expect(openingChanges(hours, '2026-11-26', 3, [])).toEqual([
      [at('26T00:00'), '', 'Đang đóng, mở lúc 7:30'],
      [at('26T07:30'), 'teal', 'Đang mở, đến 11:30'],
      [at('26T11:30'), '', 'Đang đóng, mở lúc 7:30 ngày mai'],
      [at('27T00:00'), '', 'Đang đóng, mở lúc 7:30'],
      [at('27T07:30'), 'teal', 'Đang mở, đến 11:30'],
      [at('27T11:30'), '', 'Đang đóng, mở lúc 22:00'],
      [at('27T22:00'), 'teal', 'Đang mở, đến 2:00 ngày mai'],
      [at('28T00:00'), 'teal', 'Đang mở, đến 2:00'],
      [at('28T02:00'), '', 'Đang đóng, mở lúc 7:30 thứ Hai 30/11'],
      [at('29T00:00')],
    ]);
  });

  test('is what would be said in that minute, in each minute of two weeks with a holiday', () => {
    const holidays = ['2026-11-30'];
    const changes = openingChanges(hours, '2026-11-26', 14, holidays);
    let looked = 0;
    for (let minute = at('26T00:00'); minute < at('26T00:00') + 14 * 1440; minute += 1) {
      const said = changes.findLast(([from]) => from <= minute);
      const now = openingText(hours, { at: new Date(minute * 60_000), holidays });
      if (said?.[1] !== now.look || said[2] !== now.text)
        expect([minute, said?.[1], said?.[2]]).toEqual([minute, now.look, now.text]);
      looked += 1;
    }
    expect(looked).toBe(20_160);
  });

  test('ends when nothing is known any more', () => {
    expect(openingChanges(hours, '2026-11-26', 1, []).at(-1)).toEqual([at('27T00:00')]);
  });
});
