import { describe, expect, test } from 'vitest';
import {
  emptyRow,
  hoursTrouble,
  officeHours,
  rowsOfHours,
  ruleOf,
  withDay,
  type Row,
} from '../../../cms/widgets/rules.ts';
import { ruleText } from '../../../src/domain/hoursread.ts';

const row = (days: number[], opens: string, closes: string): Row => ({ days, opens, closes });

test('rows are read from whatever the entry holds', () => {
  const rows = [row([1, 2], '07:30', '11:30')];
  expect(rowsOfHours(rows)).toEqual(rows);
  expect(rowsOfHours({ toJS: () => rows })).toEqual(rows);
  expect(rowsOfHours([{}])).toEqual([emptyRow]);
  for (const value of [undefined, null, '', {}, []]) expect(rowsOfHours(value)).toEqual([]);
});

test('a day is set and unset, in the order of the week', () => {
  expect(withDay(row([1, 5], '', ''), 3).days).toEqual([1, 3, 5]);
  expect(withDay(row([1, 3, 5], '', ''), 3).days).toEqual([1, 5]);
});

test('office hours are read back as the button says', () => {
  expect(officeHours.map(ruleOf).map((it) => it && ruleText(it))).toEqual([
    'Thứ 2–Thứ 6, 7:30–11:30',
    'Thứ 2–Thứ 6, 13:30–17:30',
  ]);
  expect(hoursTrouble(officeHours)).toBeUndefined();
});

test('a row that is not whole is not read back', () => {
  expect(ruleOf(emptyRow)).toBeUndefined();
  expect(ruleOf(row([1], '07:30', ''))).toBeUndefined();
});

describe('what is wrong is said with its row', () => {
  const clock = "Viết giờ dạng '07:30', từ '00:00' đến '24:00'.";
  test.each<[string, Row[], string | undefined]>([
    ['no rows at all', [], undefined],
    ['until midnight', [row([6], '18:00', '24:00')], undefined],
    ['through the night', [row([6], '22:00', '06:00')], undefined],
    ['no day', [row([], '07:30', '11:30')], 'khoảng 1, ngày: Chọn ít nhất một ngày.'],
    ['no start', [row([1], '', '11:30')], `khoảng 1, giờ mở: ${clock}`],
    [
      'no end, in the second row',
      [row([1], '07:30', '11:30'), row([2], '07:30', '')],
      `khoảng 2, giờ đóng: ${clock}`,
    ],
    [
      'overlapping',
      [row([1, 2], '07:30', '11:30'), row([7], '08:00', '09:00'), row([2], '11:00', '12:00')],
      'khoảng 1 và khoảng 3 trùng giờ vào thứ Ba. Sửa giờ, hoặc gộp hai khoảng làm một.',
    ],
  ])('%s', (_name, rows, trouble) => {
    expect(hoursTrouble(rows)).toBe(trouble);
  });
});
