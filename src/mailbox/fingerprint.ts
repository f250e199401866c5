import { webCrypto } from './derived.ts';

/** 24 digits are 80 bits: nobody makes a second key that shows the same ones. */
const digits = 24;
const groupSize = 4;

/**
 * Takes a recipient (age1…) and gives its fingerprint, which two people compare over the telephone:
 * the first 16 bytes of its SHA-256 as a number, of which the last 24 digits, in groups of four.
 * Throws LetterError `crypto` without WebCrypto.
 */
export async function fingerprint(recipient: string): Promise<string> {
  const bytes = new TextEncoder().encode(recipient);
  const digest = new Uint8Array(await webCrypto().digest('SHA-256', bytes)).subarray(0, 16);
  const number = digest.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const last = String(number % 10n ** BigInt(digits)).padStart(digits, '0');
  return Array.from({ length: digits / groupSize }, (_, index) =>
    last.slice(index * groupSize, (index + 1) * groupSize),
  ).join(' ');
}
