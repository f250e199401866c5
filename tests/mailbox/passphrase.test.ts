import { describe, expect, test } from 'vitest';
import { newPassphrase, readPassphrase, weakness } from '../../src/mailbox/passphrase.ts';
import { seededBytes } from './people.ts';

describe('a passphrase that the machine makes', () => {
  const many = Array.from({ length: 400 }, (_, seed) => newPassphrase(seededBytes(seed)));

  test('has four groups of four and is strong enough for itself', () => {
    expect(many.length).toBe(400);
    for (const one of many) {
      expect(one).toMatch(/^([b-z2-9]{4}-){3}[b-z2-9]{4}$/);
      expect(weakness(one), one).not.toBe('short');
    }
  });

  test('uses every one of its 25 symbols about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const symbol of many.join('').replaceAll('-', ''))
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect(counts.size).toBe(25);
    // 6,400 draws: 256 each; six standard deviations are 94.
    for (const [symbol, count] of counts) expect(Math.abs(count - 256), symbol).toBeLessThan(95);
  });

  test('holds nothing that a Vietnamese keyboard turns into another letter', () => {
    expect(/[aeiouydwl01]/.test('đ ư'.normalize('NFD') + 'du')).toBe(true);
    expect(many.filter((one) => /[aeiouydwl01]/.test(one))).toEqual([]);
  });
});

test('a passphrase is the same whichever way its marks are typed', () => {
  expect(readPassphrase(' mưa rơi trên phố Huế '.normalize('NFD'))).toBe('mưa rơi trên phố Huế');
});

test('a weak passphrase is told from a good one', () => {
  expect(weakness('matkhau123')).toBe('short');
  expect(weakness(`${' '.repeat(20)}ngắn`)).toBe('short');
  expect(weakness('aaaaaaaaaaaaaaaaaaaa')).toBe('plain');
  expect(weakness('12341234123412341234')).toBe('plain');
  expect(weakness('mưa rơi trên phố Huế')).toBeUndefined();
});
