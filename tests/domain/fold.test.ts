import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byName, fold, slug } from '../../src/domain/fold.ts';
import { names } from './rows.ts';

/** The letters of Vietnamese spelling by their unmarked letter, from the alphabet and its five tone marks. */
const letters: Record<string, string> = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  d: 'đ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
};

const unmarked = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const found = Object.entries(letters).find(([, marked]) =>
        marked.includes(letter.toLowerCase()),
      );
      if (!found) return letter;
      return letter === letter.toLowerCase() ? found[0] : found[0].toUpperCase();
    })
    .join('');

describe('a name is found however its marks are typed', () => {
  test('every name in the tables, of today and of before 2025, is the same composed, decomposed and without marks', () => {
    let looped = 0;
    for (const name of names) {
      looped += 1;
      const folded = fold(name);
      expect(folded, name).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
      expect(fold(name.normalize('NFC')), name).toBe(folded);
      expect(fold(name.normalize('NFD')), name).toBe(folded);
      expect(fold(unmarked(name)), name).toBe(folded);
      expect(fold(name.toUpperCase()), name).toBe(folded);
    }
    expect(looped).toBeGreaterThan(9_000);
  });

  test('all 134 marked letters lose their marks, and đ becomes d', () => {
    const marked = Object.entries(letters).flatMap(([plain, list]) =>
      [...list].map((letter) => [letter, plain]),
    );
    expect(marked).toHaveLength(67);
    for (const [letter = '', plain = ''] of marked) {
      expect(fold(letter)).toBe(plain);
      expect(fold(letter.toUpperCase())).toBe(plain);
    }
  });

  test.each([
    ['ma túy', 'ma tuý'],
    ['Hòa Xá', 'Hoà Xá'],
    ['Thủy Biều', 'Thuỷ Biều'],
    ['ĐIỂM TỰA', 'diem tua'],
    ['Chân Mây - Lăng Cô', 'chan may lang co'],
    ["Ea H'leo", 'ea h leo'],
    ['  hai   dấu  cách ', 'hai dau cach'],
    ['Ðồng Nai, gõ bằng chữ Ð của bảng mã cũ', 'dong nai go bang chu d cua bang ma cu'],
  ])('%s and %s are one spelling', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
    );
  });
});

describe('an address is plain letters', () => {
  test.each([
    ['Đường dây nóng', 'duong-day-nong'],
    ['Bà Rịa – Vũng Tàu', 'ba-ria-vung-tau'],
    ['Sốc thuốc: gọi 115!', 'soc-thuoc-goi-115'],
    ['Phường 12', 'phuong-12'],
    ['', ''],
  ])('%s stands at %s', (name, address) => {
    expect(slug(name)).toBe(address);
  });

  test('any text gives small letters, digits and single hyphens inside, and giving it again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...names)), (text) => {
        const address = slug(text);
        expect(address).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug(address)).toBe(address);
      }),
      { numRuns: 500, examples: [['中 a'], ['a 中'], ['a 中 b'], ['ß x']] },
    );
  });
});

test('names stand in the order of a Vietnamese dictionary, numbers by size', () => {
  // Alphabet: a ă â b c d đ e ê …; đ stands after d.
  const shuffled = ['Đà Nẵng', 'Phường 10', 'Ân', 'Dương', 'Ăn', 'An', 'Phường 2'];
  expect(shuffled.toSorted(byName)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Dương',
    'Đà Nẵng',
    'Phường 2',
    'Phường 10',
  ]);
});
