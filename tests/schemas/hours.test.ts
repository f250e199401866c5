import { expect, test } from 'vitest';
import { hoursSchema } from '../../src/schemas/hours.ts';
import { mistakes } from './mistakes.ts';

const rule = (rest: object) =>
  mistakes(hoursSchema, { rules: [{ days: [1], opens: '07:30', closes: '11:30', ...rest }] });
const clock = "Viết giờ dạng '07:30', từ '00:00' đến '24:00'.";

test.each([
  [{}, []],
  [{ opens: '00:00', closes: '24:00' }, []],
  [{ opens: '22:00', closes: '06:00' }, []],
  [{ days: [1, 7] }, []],
  [{ opens: '24:00' }, ["rules.0.opens: Giờ mở muộn nhất là '23:59'."]],
  [{ opens: '7:30' }, [`rules.0.opens: ${clock}`]],
  [{ closes: '24:30' }, [`rules.0.closes: ${clock}`]],
  [{ closes: '11:60' }, [`rules.0.closes: ${clock}`]],
  [{ opens: 450 }, ["rules.0.opens: Viết giờ trong dấu nháy, ví dụ '07:30'."]],
  [{ days: [] }, ['rules.0.days: Chọn ít nhất một ngày.']],
  [{ days: [0] }, ['rules.0.days.0: Thứ Hai là 1, Chủ nhật là 7.']],
  [{ days: [8] }, ['rules.0.days.0: Thứ Hai là 1, Chủ nhật là 7.']],
])('a rule with %j', (rest, expected) => {
  expect(rule(rest)).toEqual(expected);
});

test('what nobody said about holidays is unknown', () => {
  expect(
    hoursSchema.parse({ rules: [{ days: [1], opens: '07:30', closes: '11:30' }] }).holidays,
  ).toBe('unknown');
});

test('hours without a stretch are refused: leave them out instead', () => {
  expect(mistakes(hoursSchema, { rules: [] })).toEqual(['rules: Ghi ít nhất một khoảng giờ.']);
});
