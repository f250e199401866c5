import fc from 'fast-check';
import { expect, test } from 'vitest';
import { climbed, numbers, numerals, reader, steps } from '../../src/search/numerals.ts';
import { printVocabulary, vocabulary } from '../../src/search/vocabulary.ts';

const natural = fc.oneof(fc.nat(200), fc.nat(2 ** 31 - 1));

test('numbers come back as they went, in text of one byte a character', () => {
  fc.assert(
    fc.property(fc.array(natural), (list) => {
      const text = numerals(list);
      expect(numbers(text)).toEqual(list);
      expect(text).toMatch(/^[ -~]*$/);
    }),
    { examples: [[[0, 46, 47, 94, 95, 2302, 2303, 2350, 2351]]] },
  );
});

test('rising numbers come back from their steps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000)), (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      expect([...climbed(reader(numerals(steps(sorted))), list.length)]).toEqual(sorted);
    }),
  );
});

test('words come back with how often they stand, where to find them and what begins alike', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1 }),
      fc.array(fc.nat(30_000)),
      (list, counts) => {
        const words = list.toSorted((a, b) => (a < b ? -1 : 1));
        const rows = words.map((key, at) => [key, 1 + (counts[at] ?? 0)] as const);
        const read = vocabulary(printVocabulary(rows, [0, Math.ceil(words.length / 2)]));
        expect(read.words).toEqual(words);
        rows.forEach(([key, count], at) => {
          expect(read.find(key)).toBe(at);
          expect(read.sizes[at]).toBe(Math.floor(Math.log2(count)));
          const [from, to] = read.begun(key.slice(0, 1));
          expect(words.slice(from, to)).toEqual(words.filter((other) => other[0] === key[0]));
        });
        expect(read.find('không')).toBeUndefined();
      },
    ),
  );
});
