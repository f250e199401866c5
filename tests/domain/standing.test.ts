import { expect, test } from 'vitest';
import { standingText } from '../../src/domain/cardfacts.ts';

test.each([
  ['2026-11-20', '2021', true, 'Đã kiểm tra 20/11/2026'],
  ['2026-04-01', '2021', false, 'Đã kiểm tra 1/4/2026, nên hỏi lại trước'],
  [undefined, '2021', false, 'Được nhắc đến năm 2021, chưa xác minh'],
  [undefined, undefined, false, 'Được nhắc đến, chưa xác minh'],
])('the badge of a place checked on %s, reported in %s, current: %s', (on, year, current, text) => {
  expect(standingText(on, year, current)).toBe(text);
});
