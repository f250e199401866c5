import { describe, expect, test } from 'vitest';
import { shareCode, twins } from '../../src/domain/sharecode.ts';

/** FNV-1a of 32 bits, as the authors publish it (draft-eastlake-fnv, test vectors). */
const published: readonly [text: string, hash: number][] = [
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
];

/** Base 27 by hand: each place's worth stands here as a number. */
const worths = [14348907, 531441, 19683, 729, 27, 1];
const digits = '23456789bcdfghjkmnpqrstvwxz';

describe('The code of a shared page', () => {
  test('is the published hash of its path, in six letters and figures', () => {
    for (const [text, hash] of published) {
      const code = [...shareCode(text)];
      expect(code).toHaveLength(6);
      const value = code.reduce(
        (sum, letter, at) => sum + digits.indexOf(letter) * (worths[at] ?? 0),
        0,
      );
      expect(value, text).toBe(hash % 387420489);
    }
  });

  test('holds no vowel, so that no word comes about, and nothing that is easily misread', () => {
    const codes = Array.from({ length: 2000 }, (_, index) => shareCode(`/bai-viet/${index}/`));
    expect(codes.length).toBe(2000);
    for (const code of codes) expect(code).toMatch(/^[2-9bcdfghjkmnpqrstvwxz]{6}$/);
  });

  test('is the same for the same path on every day and machine', () => {
    // What was sent and printed must go on leading to its page.
    expect(shareCode('/bai-viet/soc-thuoc-goi-115/')).toBe('2d3rwx');
  });
});

test('two things that are called alike are found, and none where all differ', () => {
  expect(twins(['mot', 'hai', 'ba'], (it) => it)).toBeUndefined();
  expect(twins(['mot', 'hai', 'muoi'], (it) => it[0] ?? '')).toEqual(['mot', 'muoi']);
});
