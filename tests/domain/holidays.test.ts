import { describe, expect, test } from 'vitest';
import { holidaysEnd, holidaysRunOut } from '../../src/domain/holidays.ts';

describe('holidays are announced for a year', () => {
  const book = { holidays: ['2027-01-01', '2027-09-02', '2026-09-02'] };

  test('so they are known to the end of the last one that is listed', () => {
    expect(holidaysEnd(book)).toBe('2027-12-31');
    expect(holidaysEnd({ holidays: [] })).toBeUndefined();
  });

  test.each([
    ['2026-11-22', false],
    ['2027-11-01', false],
    ['2027-11-02', true],
    ['2028-01-01', true],
  ])(
    'and on %s the operator is told that those of the next 60 days are missing: %s',
    (day, told) => {
      expect(holidaysRunOut(book, day)).toBe(told);
    },
  );

  test('and where none is listed none is known', () => {
    expect(holidaysRunOut({ holidays: [] }, '2026-11-22')).toBe(true);
  });
});
