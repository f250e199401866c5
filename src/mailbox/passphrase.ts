import type { Random } from './receipt.ts';

/**
 * Neither vowels nor d, w and l, and no digit that looks like a letter: Telex and VNI leave these
 * alone, so that a passphrase comes out as it was typed whatever keyboard is on.
 */
const symbols = 'bcfghjkmnpqrstvxz23456789';

const groups = 4;
const groupSize = 4;

/** The least length of a passphrase, and of how many different symbols. */
const least = { length: 16, different: 8 } as const;

/** Takes a random source and gives a passphrase of 16 symbols in groups of four: 74 bits. */
export function newPassphrase(random: Random): string {
  const drawn: string[] = [];
  while (drawn.length < groups * groupSize)
    for (const byte of random(groups * groupSize))
      // What lies above the last whole multiple would make some symbols likelier than others.
      if (byte < 256 - (256 % symbols.length)) drawn.push(symbols.charAt(byte % symbols.length));
  const group = (at: number): string => drawn.slice(at, at + groupSize).join('');
  return Array.from({ length: groups }, (_, index) => group(index * groupSize)).join('-');
}

/** Takes a passphrase as it was typed and gives it as it seals: composed (NFC), without blanks around it. */
export const readPassphrase = (typed: string): string => typed.trim().normalize('NFC');

/** Takes a passphrase that somebody made up and tells why it is too weak; nothing when it will do. */
export function weakness(passphrase: string): 'short' | 'plain' | undefined {
  const letters = Array.from(readPassphrase(passphrase));
  if (letters.length < least.length) return 'short';
  return new Set(letters).size < least.different ? 'plain' : undefined;
}
