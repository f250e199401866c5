import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed, textBytes } from '../../src/mailbox/padding.ts';
import { partsOf } from '../../src/mailbox/parts.ts';

describe('a text that is too long for one letter', () => {
  test('is not cut up when it fits', () => {
    expect(partsOf('Chào bạn.', 100, 100)).toEqual(['Chào bạn.']);
    expect(partsOf('', 100, 100)).toEqual([]);
  });

  test('goes on in further letters after a blank', () => {
    expect(partsOf('một hai ba bốn năm', 14, 12)).toEqual(['một hai ba ', 'bốn năm']);
    expect(partsOf('khongcodaucach', 12, 12)).toEqual(['khongcodauca', 'ch']);
  });

  test('keeps a letter with its marks, and a face with its parts, in one', () => {
    const face = '👩‍👧';
    expect(textBytes(face)).toBe(11);
    expect(partsOf(`ab${face}`, 12, 12)).toEqual(['ab', face]);
    // The marks of Vietnamese are composed; q takes none.
    expect(partsOf('q\u0301'.repeat(5), 12, 12)).toEqual(['q\u0301'.repeat(4), 'q\u0301']);
  });

  test('is whole again when its parts are put together, and each part fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 150 }),
        fc.integer({ min: 12, max: 60 }),
        fc.integer({ min: 12, max: 60 }),
        (text, first, later) => {
          const parts = partsOf(text, first, later);
          expect(parts.join('')).toBe(composed(text));
          expect(parts.every((part) => part !== '')).toBe(true);
          for (const [at, part] of parts.entries())
            expect(textBytes(part)).toBeLessThanOrEqual(at === 0 ? first : later);
        },
      ),
    );
  });

  test('is not put into letters that take nothing', () => {
    expect(() => partsOf('a', 11, 100)).toThrow(RangeError);
    expect(() => partsOf('a', 100, 0)).toThrow(RangeError);
  });
});
