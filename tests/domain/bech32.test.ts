import { bech32 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBech32, isRecipient } from '../../src/domain/bech32.ts';
import { other, point } from '../mailbox/people.ts';

/** The examples of BIP 173. */
const valid = [
  'A12UEL5L',
  'a12uel5l',
  'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
  'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
  `11${'q'.repeat(82)}c8247j`,
  'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  '?1ezyfcl',
];
const invalid = [
  ['a blank in the name', ' 1nwldj5'],
  ['a control character in the name', '\u007f1axkwrx'],
  ['a letter beyond ASCII in the name', '\u00801eym55h'],
  [
    'too long',
    'an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx',
  ],
  ['no separator', 'pzry9x0s0muk'],
  ['no name', '1pzry9x0s0muk'],
  ['no such symbol', 'x1b4n0q5v'],
  ['too short a checksum', 'li1dgmt3'],
  ['no such symbol in the checksum', 'de1lg7wt\u00ff'],
  ['a checksum of the name in capitals', 'A1G7SGD8'],
  ['an empty name before figures', '10a06t8'],
  ['an empty name before letters', '1qzzfhee'],
  ['capitals and small letters', 'a12UEL5L'],
] as const;

describe('Bech32', () => {
  test.each(valid)('%s has the right checksum', (text) => expect(isBech32(text)).toBe(true));
  test.each(invalid)('with %s is none: %j', (_fault, text) => expect(isBech32(text)).toBe(false));
});

describe('a public key of a mailbox', () => {
  test('is one that the age program has made', () => {
    // From the README of age, https://github.com/FiloSottile/age
    expect(isRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')).toBe(
      true,
    );
    expect([point, other].map(({ recipient }) => isRecipient(recipient))).toEqual([true, true]);
  });

  test('is any 32 bytes, and no longer one with a symbol that was mistyped or two that changed places', () => {
    const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
    const turned = (text: string, at: number, by: number): string =>
      text.slice(0, at) +
      alphabet.charAt((alphabet.indexOf(text.charAt(at)) + by) % 32) +
      text.slice(at + 1);
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.integer({ min: 4, max: 61 }),
        fc.integer({ min: 1, max: 31 }),
        (bytes, at, by) => {
          const text = bech32.encodeFromBytes('age', bytes);
          expect(isRecipient(text)).toBe(true);
          expect(isRecipient(turned(text, at, by))).toBe(false);
          const [one = '', two = ''] = text.slice(at - 1, at + 1);
          const swapped = text.slice(0, at - 1) + two + one + text.slice(at + 1);
          expect(isRecipient(swapped)).toBe(at > 4 && one === two);
        },
      ),
    );
  });

  test.each([
    ['a secret key', bech32.encodeFromBytes('age-secret-key-', new Uint8Array(32).fill(7))],
    ['31 bytes', bech32.encodeFromBytes('age', new Uint8Array(31).fill(7))],
    ['33 bytes', bech32.encodeFromBytes('age', new Uint8Array(33).fill(7))],
    ['bits left over that are not 0', bech32.encode('age', [...Array<number>(51).fill(0), 1])],
    ['capitals', point.recipient.toUpperCase()],
    ['a blank behind', `${point.recipient} `],
    ['nothing', ''],
  ])('is not %s', (_what, text) => expect(isRecipient(text)).toBe(false));
});
