import { describe, expect, test } from 'vitest';
import { phoneNumberSchema, phoneSchema } from '../../src/schemas/phone.ts';
import { mistakes } from './mistakes.ts';

describe('a number can be dialled', () => {
  test.each([
    ['111', 'child protection'],
    ['115', 'ambulance'],
    ['18006606', 'a free line'],
    ['1800599920', 'a free line of ten digits'],
    ['19001234', 'a paid line'],
    ['1900888866', 'a paid line of ten digits'],
    ['+84769040404', 'a mobile, E.164'],
    ['+842438253531', 'Hà Nội, E.164'],
    ['+842343822325', 'Huế, E.164'],
  ])('%s: %s', (number) => {
    expect(mistakes(phoneNumberSchema, number)).toEqual([]);
  });

  test.each([
    '0769040404',
    '0769.04.04.04',
    '84769040404',
    '+84 769 040 404',
    '+8476904',
    '+84769040404123',
    '+33123456789',
    '11',
    '2115',
    '',
  ])('%j cannot', (number) => {
    expect(mistakes(phoneNumberSchema, number || ' ')).toEqual([
      ": Viết dạng quốc tế như '+842343822325', hoặc số ngắn như '115'.",
    ]);
  });

  test('a number without quotes loses its plus and zeros in YAML, so it is refused', () => {
    expect(mistakes(phoneNumberSchema, 115)).toEqual([
      ": Viết số điện thoại trong dấu nháy, ví dụ '+842343822325'.",
    ]);
  });
});

test('a phone says who answers, by role', () => {
  expect(mistakes(phoneSchema, { number: '115' })).toEqual(['role: Cần một dòng chữ ở đây.']);
});
