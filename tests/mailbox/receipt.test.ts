import { describe, expect, test } from 'vitest';
import { isLastGroup, lastGroup, newReceipt, readReceipt } from '../../src/mailbox/receipt.ts';
import { refusal, rounds, seededBytes } from './people.ts';

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = seededBytes(20261127);
const bare = (receipt: string): string => receipt.replaceAll('-', '');

/** CRC-10/ATM by division of the whole message, bit by bit on text, as one does it on paper. */
function checkSymbols(data: string): string {
  const bits = Array.from(data, (symbol) => symbols.indexOf(symbol).toString(2).padStart(5, '0'));
  // An initial register of ones is the same as turning the first ten bits over.
  const message = Array.from(`${bits.join('')}0000000000`, Number).map((bit, at) =>
    at < 10 ? 1 - bit : bit,
  );
  const divisor = Array.from('11000110011', Number);
  for (let at = 0; at + 10 < message.length; at++)
    if (message[at] === 1)
      for (const [offset, bit] of divisor.entries())
        message[at + offset] = (message[at + offset] ?? 0) ^ bit;
  const rest = message.slice(-10).join('');
  return [rest.slice(0, 5), rest.slice(5)].map((five) => symbols[parseInt(five, 2)]).join('');
}

describe('a receipt', () => {
  test('is 22 random symbols and two that check them, in six groups of four', () => {
    let looped = 0;
    for (; looped < rounds(500, 20_000); looped++) {
      const receipt = newReceipt(random);
      expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
      expect(bare(receipt).slice(22)).toBe(checkSymbols(bare(receipt).slice(0, 22)));
      expect(readReceipt(receipt)).toEqual({ receipt });
    }
    expect(looped).toBeGreaterThanOrEqual(500);
  });

  test('takes every symbol equally often from evenly spread bytes', () => {
    const counts = new Map<string, number>();
    for (let start = 0; start < 256; start++)
      for (const symbol of bare(newReceipt((n) => new Uint8Array(n).fill(start))).slice(0, 22))
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect([...counts.keys()].sort().join('')).toBe(symbols);
    expect(new Set(counts.values())).toEqual(new Set([(256 * 22) / 32]));
  });

  test('is not made from too few or too many bytes', async () => {
    expect(await refusal(() => newReceipt(() => new Uint8Array(21)))).toBe('receipt');
    expect(await refusal(() => newReceipt(() => new Uint8Array(23)))).toBe('receipt');
  });

  test('gives its last group to be asked back', () => {
    const receipt = 'KW5E-Q09J-V4DP-Z8HT-3CNY-7G11';
    expect(lastGroup(receipt)).toBe('7G11');
    expect(['7G11', '7gil', ' 7G-1 1'].every((typed) => isLastGroup(receipt, typed))).toBe(true);
    expect(['7G1', '3CNY', '', '7G111'].some((typed) => isLastGroup(receipt, typed))).toBe(false);
  });
});

describe('a typed code', () => {
  test.each([
    ['small letters', 'kw5e-q09j-v4dp-z8ht-3cny-7g11'],
    ['no groups', 'KW5EQ09JV4DPZ8HT3CNY7G11'],
    ['blanks and line breaks', ' KW5E Q09J\tV4DP\nZ8HT\u00a03CNY\u20037G11 '],
    ['every dash', 'KW5E‐Q09J‑V4DP–Z8HT—3CNY−7G11'],
    ['dots and underscores', 'KW5E.Q09J_V4DP·Z8HT.3CNY.7G11'],
    ['what cannot be seen', '\ufeffKW5E\u200bQ09J\u00adV4DPZ8HT3CNY7G11'],
    ['O for 0', 'KW5E-QO9J-V4DP-Z8HT-3CNY-7G11'],
    ['I and L for 1', 'kw5e-qo9j-v4dp-z8ht-3cny-7gIl'],
  ])('is read with %s', (_, typed) => {
    expect(readReceipt(typed)).toEqual({ receipt: 'KW5E-Q09J-V4DP-Z8HT-3CNY-7G11' });
  });

  test.each([
    ['nothing', '', 'length'],
    ['a group too few', 'KW5E-Q09J-V4DP-Z8HT-3CNY', 'length'],
    ['a symbol too many', 'KW5E-Q09J-V4DP-Z8HT-3CNY-7G111', 'length'],
    ['a letter that codes do not have', 'KW5E-Q09J-V4DP-Z8HU-3CNY-7G11', 'symbol'],
    ['what a Vietnamese keyboard makes of W', 'KƯ5E-Q09J-V4DP-Z8HT-3CNY-7G11', 'symbol'],
    ['a sign', 'KW5E-Q09J-V4DP-Z8H?-3CNY-7G11', 'symbol'],
    ['one wrong symbol', 'KW5E-Q09J-V4DP-Z8HT-3CNY-7G12', 'check'],
  ])('with %s is told from an unknown one', (_, typed, fault) => {
    expect(readReceipt(typed)).toEqual({ fault });
  });

  test('with one wrong symbol, or two neighbours swapped, never reads as a receipt', () => {
    let wrong = 0;
    let swapped = 0;
    for (let round = 0; round < rounds(10, 200); round++) {
      const code = bare(newReceipt(random));
      for (let at = 0; at < 24; at++) {
        const others = Array.from(symbols).filter((symbol) => symbol !== code[at]);
        for (const symbol of others) {
          const typed = code.slice(0, at) + symbol + code.slice(at + 1);
          expect(readReceipt(typed), typed).toEqual({ fault: 'check' });
          wrong += 1;
        }
        const [a = '', b = ''] = code.slice(at, at + 2);
        if (a === b || b === '') continue;
        const typed = code.slice(0, at) + b + a + code.slice(at + 2);
        expect(readReceipt(typed), typed).toEqual({ fault: 'check' });
        swapped += 1;
      }
    }
    expect(wrong).toBe(rounds(10, 200) * 24 * 31);
    expect(swapped).toBeGreaterThan(rounds(10, 200) * 20);
  });
});
