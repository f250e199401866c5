import { describe, expect, test } from 'vitest';
import { numbersIn, phoneText } from '../../src/domain/phone.ts';

// Grouping as Vietnamese readers write it: mobiles 4-2-2-2; Hà Nội and TP.HCM 3-4-4; other provinces 4-4-3
// (area codes of the Ministry of Information's plan of 2017: 024, 028, and four digits elsewhere).
test.each([
  ['115', '115'],
  ['111', '111'],
  ['18006606', '1800 6606'],
  ['19001234', '1900 1234'],
  ['1900888866', '1900 888866'],
  ['+84769040404', '0769.04.04.04'],
  ['+84963061414', '0963.06.14.14'],
  ['+842438253531', '024.3825.3531'],
  ['+842838291234', '028.3829.1234'],
  ['+842343822325', '0234.3822.325'],
  ['+842033825123', '0203.3825.123'],
])('%s is written %s', (number, text) => {
  expect(phoneText(number)).toBe(text);
});

test('grouping loses no digit, so that what is read is what is dialled', () => {
  for (const number of ['+84769040404', '+842438253531', '+842343822325', '+8424382535'])
    expect(phoneText(number).replace(/\D/g, '').replace(/^0/, '+84')).toBe(number);
});

describe('a number is found in a text however it is grouped', () => {
  const numbers = ['+84900000001', '18000000', '999'];
  test.each<[string, string[]]>([
    ['Gọi 0900.00.00.01.', ['+84900000001']],
    ['Gọi (090) 000 0001', ['+84900000001']],
    ['+84 900-000-001', ['+84900000001']],
    ['84900000001', ['+84900000001']],
    ['1800 0000 hoặc 999', ['18000000', '999']],
    ['0900.00.00.012, 1999, 20900000001', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(numbersIn(text, numbers)).toEqual(found);
  });
});
