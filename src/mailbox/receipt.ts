import { LetterError } from './lettererror.ts';

/** Gives so many bytes of a cryptographic random source, such as `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
export type Random = (bytes: number) => Uint8Array;

/** What can be wrong with a typed code before anyone is asked: how many symbols, which, or the two that check the others. */
export type ReceiptFault = 'length' | 'symbol' | 'check';

/** Crockford's base 32 (crockford.com/base32): no I, L, O or U. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 22 symbols of 5 random bits: 110 bits, which need no slow derivation. */
const randomSymbols = 22;
const groupSize = 4;

/** x¹⁰ + x⁹ + x⁵ + x⁴ + x + 1 (CRC-10/ATM): sees every error within ten bits, so each wrong symbol and each swap of neighbours. */
const polynomial = 0x233;

/** Spaces, dashes of every kind, dots and what cannot be seen. */
const separators = /[\s\p{Pd}\p{Cf}\u2212._·]/gu;

/**
 * Takes a random source and gives a new receipt: 24 symbols in six groups of four. Throws LetterError
 * `receipt` when the source gives another number of bytes than asked for.
 */
export function newReceipt(random: Random): string {
  const drawn = random(randomSymbols);
  if (drawn.length !== randomSymbols) throw new LetterError('receipt');
  // 256 is a multiple of 32, so every symbol is as likely as every other.
  const values = Array.from(drawn, (byte) => byte & 31);
  return grouped([...values, ...checkOf(values)]);
}

/**
 * Takes a code as somebody typed it and gives the receipt in groups, or what is wrong with it. Small
 * letters, spaces and dashes are read over; O is 0, I and L are 1. Never throws; a receipt that reads
 * well may still be unknown to the server.
 */
export function readReceipt(
  typed: string,
): { receipt: string; fault?: never } | { receipt?: never; fault: ReceiptFault } {
  const values = Array.from(plain(typed), (symbol) => symbols.indexOf(symbol));
  if (values.includes(-1)) return { fault: 'symbol' };
  if (values.length !== randomSymbols + 2) return { fault: 'length' };
  const [first, second] = checkOf(values.slice(0, randomSymbols));
  if (values[randomSymbols] !== first || values[randomSymbols + 1] !== second)
    return { fault: 'check' };
  return { receipt: grouped(values) };
}

/** Takes a receipt in groups and gives the last one, which the page asks back. */
export const lastGroup = (receipt: string): string => receipt.slice(-groupSize);

/** Takes a receipt and what was typed and tells whether that is its last group, read as leniently as a code. */
export const isLastGroup = (receipt: string, typed: string): boolean =>
  plain(typed) === lastGroup(receipt);

const plain = (typed: string): string =>
  typed.toUpperCase().replace(separators, '').replace(/O/g, '0').replace(/[IL]/g, '1');

const grouped = (values: readonly number[]): string =>
  values.map((value, at) => (at > 0 && at % groupSize === 0 ? '-' : '') + symbols[value]).join('');

/** Takes values of 5 bits and gives their CRC-10 as two more. */
function checkOf(values: readonly number[]): [number, number] {
  let rest = 0x3ff;
  for (const value of values)
    for (let bit = 4; bit >= 0; bit--) {
      const carry = (rest >> 9) ^ ((value >> bit) & 1);
      rest = ((rest << 1) & 0x3ff) ^ (carry ? polynomial : 0);
    }
  return [rest >> 5, rest & 31];
}
