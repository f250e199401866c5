import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonText } from '../../src/domain/canon.ts';
import { spelling } from '../../src/domain/fold.ts';
import { isSyllable } from '../../src/domain/syllables.ts';
import { names } from './rows.ts';

describe('one word has one spelling', () => {
  // The two styles of the spelling rules: hoà, thuý, khoẻ are the newer, hòa, thúy, khỏe the older.
  test.each([
    ['hoà', 'hòa'],
    ['tuý', 'túy'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['uỷ', 'ủy'],
    ['loè loẹt', 'lòe loẹt'],
    ['qúy', 'quý'],
    ['gịa', 'giạ'],
    ['Hoà', 'Hòa'],
    ['TUÝ', 'TÚY'],
    ['ma tuý đá', 'ma túy đá'],
  ])('%s is %s', (one, other) => {
    expect(canonText(one)).toBe(other);
    expect(canonText(one.normalize('NFD'))).toBe(other);
  });

  test.each(
    'già gì gìn giếng giữa giặt quý quả quốc quỳnh huỳnh khuỷu thuở hoàn ngoài ngoạm toán thuế tuyến người mía của cửa lưỡi rượu yếu ý khuya tiêu chuẩn xoong'.split(
      ' ',
    ),
  )('%s stays', (word) => {
    expect(canonText(word)).toBe(word);
  });

  test.each(['café', 'José', 'Hué', 'https://a.vn/à', 'naïve', '10 m²', 'Ö', ''])(
    'what is not Vietnamese stays: %s',
    (text) => {
      expect(canonText(text)).toBe(text);
    },
  );

  test('every name in the tables of units keeps its letters and tones, and its syllables are possible', () => {
    let looped = 0;
    for (const name of names) {
      looped += 1;
      expect(spelling(canonText(name)), name).toBe(spelling(name));
    }
    expect(looped).toBeGreaterThan(9_000);
    expect(
      'nghiêng giêng quyết khuỷu'.split(' ').map((word) =>
        isSyllable(
          word
            .normalize('NFD')
            .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
            .normalize('NFC'),
        ),
      ),
    ).toEqual([true, true, true, true]);
    expect(['max', 'test', 'heroin', 'gas', 'hue'].filter(isSyllable)).toEqual([]);
  });

  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...names)), (text) => {
        expect(canonText(canonText(text))).toBe(canonText(text));
      }),
    );
  });
});
