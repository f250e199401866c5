import { describe, expect, test } from 'vitest';
import { daySchema, partialDateSchema } from '../../src/schemas/date.ts';
import { mistakes } from './mistakes.ts';

const noSuchDay = ': Ngày này không có trong lịch. Hãy xem lại tháng và ngày.';
const writeDay = ': Viết ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.';
const writePartial = ": Viết '2026-11-22', '2026-11' hoặc '2026' nếu nguồn chỉ cho biết đến đó.";

describe('a day is a day of the calendar', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '1945-09-02', '2200-12-31'])(
    '%s is one',
    (day) => {
      expect(mistakes(daySchema, day)).toEqual([]);
    },
  );

  test.each([
    ['2026-02-29', noSuchDay],
    ['1900-02-29', noSuchDay],
    ['2026-04-31', noSuchDay],
    ['2026-13-01', noSuchDay],
    ['2026-00-10', noSuchDay],
    ['2026-01-00', noSuchDay],
    ['1899-12-31', noSuchDay],
    ['22/11/2026', writeDay],
    ['2026-1-2', writeDay],
    ['2026-11', writeDay],
    ['2026-11-22T00:00:00Z', writeDay],
  ])('%s is none', (day, sentence) => {
    expect(mistakes(daySchema, day)).toContain(sentence);
  });

  test('a number is answered with an example', () => {
    expect(mistakes(daySchema, 2026)).toEqual([
      ': Cần một ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.',
    ]);
  });

  test('a day that YAML read as a date is the same day', () => {
    expect(mistakes(daySchema, new Date('2026-11-22'))).toEqual([]);
  });
});

describe('the date of a source is as exact as the source', () => {
  test.each(['2026-11-22', '2026-11', '2026', '1900', '2024-02'])('%s may stand', (date) => {
    expect(mistakes(partialDateSchema, date)).toEqual([]);
  });

  test.each([
    ['2026-13', noSuchDay],
    ['2026-00', noSuchDay],
    ['2026-02-30', noSuchDay],
    ['1899', noSuchDay],
    ['2026-', writePartial],
    ['26', writePartial],
    ['11/2026', writePartial],
    ['khoảng 2016', writePartial],
  ])('%s may not', (date, sentence) => {
    expect(mistakes(partialDateSchema, date)).toContain(sentence);
  });

  test('a year without quotes, which YAML reads as a number, is answered with the remedy', () => {
    expect(mistakes(partialDateSchema, 2016)).toEqual([
      ": Viết ngày trong dấu nháy, ví dụ '2026-11-22', '2026-11' hoặc '2026'.",
    ]);
  });
});
