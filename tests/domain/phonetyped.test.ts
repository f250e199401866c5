import { describe, expect, test } from 'vitest';
import { phoneText } from '../../src/domain/phone.ts';
import { typedPhone } from '../../src/domain/phonetyped.ts';
import { phoneNumberSchema } from '../../src/schemas/phone.ts';
import { records } from '../content/files.ts';

describe('a number is understood however people write it', () => {
  test.each([
    ['0900 000 001', '+84900000001'],
    ['0900.00.00.01', '+84900000001'],
    ['0900-000-001', '+84900000001'],
    ['  0900000001\n', '+84900000001'],
    ['０９００ ０００ ００１', '+84900000001'],
    ['0900\u00a0000\u00a0001', '+84900000001'],
    ['+84 900 000 001', '+84900000001'],
    ['84900000001', '+84900000001'],
    ['0084 900 000 001', '+84900000001'],
    ['+84 (0)900 000 001', '+84900000001'],
    ['(024) 0000 0001', '+842400000001'],
    ['0203.0000.001', '+842030000001'],
    ['0203/0000001', '+842030000001'],
    ['1800 0000', '18000000'],
    ['1900.000000', '1900000000'],
    ['115', '115'],
    ['1 1 5', '115'],
  ])('%j is %s', (text, number) => {
    expect(typedPhone(text)).toBe(number);
    expect(phoneNumberSchema.safeParse(number).success).toBe(true);
  });
});

test.each([
  '',
  '   ',
  '0900 000 00',
  '0900 000 0011',
  '900 000 001',
  '0100 000 001',
  '01600 000 001',
  '024 000 0001',
  '0400 000 001',
  '+1 202 000 0001',
  '+84 115',
  '215',
  '0900 000 001 – 0900 000 002',
  '0900 000 001 máy lẻ 12',
  'số của trạm',
  '0900,000,001',
])('%j is no number of Việt Nam', (text) => {
  expect(typedPhone(text)).toBeUndefined();
});

test('every line that the site lists is understood as the site shows it', () => {
  const numbers = records('hotlines').map(({ data }) => data.number);
  expect(numbers.length).toBeGreaterThan(5);
  for (const number of numbers) expect(typedPhone(phoneText(number))).toBe(number);
});
