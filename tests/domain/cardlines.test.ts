import { describe, expect, test } from 'vitest';
import { cardLines, type Ink } from '../../src/domain/cardlines.ts';

/** Every letter as wide as the font is high, and so is a space: widths that one can count. */
const square: Ink = { word: (word) => [...word].length, space: 1 };

/** At 10, seven letters to a line and four lines of 14; at 5, fourteen and four. */
const box = { width: 70, height: 56 };
const fitted = (text: string) => cardLines(text, box, [10, 5], square);

describe('The lines of a title', () => {
  test.each([
    ['ở nhà', 10, ['ở nhà']],
    ['một hai', 10, ['một hai']],
    ['một hai ba bốn', 10, ['một hai', 'ba bốn']],
    // Seven letters would take "a b c d" and leave "e" alone: two lines about as long are calmer.
    ['a b c d e', 10, ['a b c', 'd e']],
    ['một hai ba bốn năm sáu bảy tám', 10, ['một hai', 'ba bốn', 'năm sáu', 'bảy tám']],
    ['một hai ba bốn năm sáu bảy tám tư', 5, ['một hai ba', 'bốn năm sáu', 'bảy tám tư']],
    ['khuyếchtán', 5, ['khuyếchtán']],
  ])('of "%s" are set at %i', (text, size, lines) => {
    expect(fitted(text)).toEqual({ size, lines });
  });

  test('are never more than four, and end in "…" where the smallest size has no room', () => {
    const long = Array.from({ length: 30 }, () => 'chữ').join(' ');
    const { size, lines } = fitted(long);
    expect(size).toBe(5);
    expect(lines).toEqual(['chữ chữ chữ', 'chữ chữ chữ', 'chữ chữ chữ', 'chữ chữ chữ…']);
  });

  test('are as few as the height of the box has room for', () => {
    expect(cardLines('một hai ba bốn', { width: 70, height: 14 }, [10, 5], square)).toEqual({
      size: 5,
      lines: ['một hai ba bốn'],
    });
  });

  test('keep what a space that does not break holds together', () => {
    expect(fitted('gọi số 1\u00a01\u00a05').lines).toEqual(['gọi số', '1\u00a01\u00a05']);
  });

  test('ask for a space where a word alone is too long', () => {
    expect(() => fitted('mộtchữdàiquámộtdòng')).toThrow(
      new Error(
        '"mộtchữdàiquámộtdòng" dài hơn một dòng của ảnh chia sẻ. Hãy viết tiêu đề có dấu cách.',
      ),
    );
  });
});
