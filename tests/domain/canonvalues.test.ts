import { describe, expect, test } from 'vitest';
import { canonValues, canonVisible } from '../../src/domain/canonvalues.ts';

describe('Text that editors wrote', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Phòng, chống MA TUÝ', 'Phòng, chống MA TÚY'],
    ['Quý khoẻ, uỷ ban', 'Quý khỏe, ủy ban'],
    ['cai nghiện'.normalize('NFD'), 'cai nghiện'],
    ['“Luật” – 116/2021/NĐ-CP, điều 2.', '“Luật” – 116/2021/NĐ-CP, điều 2.'],
    ['Zoë naïve café', 'Zoë naïve café'],
  ])('%s is written %s', (text, canonical) => {
    expect(canonVisible(text)).toBe(canonical);
  });

  test.each(['https://example.vn/hoà?q=tuý', 'thư toà@example.vn gửi', 'xem www.hoà.vn, rồi hỏi'])(
    'keeps the address in %s',
    (text) => {
      expect(canonVisible(text)).toBe(text);
    },
  );

  test('changes around an address, and in lists and tables of values; what is no text stays', () => {
    expect(canonVisible('hoà https://a.vn/hoà hoà')).toBe('hòa https://a.vn/hoà hòa');
    const day = new Date(0);
    expect(canonValues({ a: ['tuý', { b: 'hoà' }], day, n: 1, no: null, yes: true })).toEqual({
      a: ['túy', { b: 'hòa' }],
      day,
      n: 1,
      no: null,
      yes: true,
    });
  });
});
