import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstLetter } from '../../src/mailbox/chain.ts';
import { open, seal } from '../../src/mailbox/envelope.ts';
import type { Request } from '../../src/mailbox/letter.ts';
import { composed, room } from '../../src/mailbox/padding.ts';
import {
  coordinator,
  first,
  flipped,
  identities,
  other,
  point,
  refusal,
  rounds,
} from './people.ts';

const bytes32 = 'A'.repeat(43);
const recipients = [point.recipient, coordinator.recipient, other.recipient];
let letter: Request;
let sealed: Uint8Array;

beforeAll(async () => {
  letter = await firstLetter(bytes32, bytes32, first);
  sealed = await seal(letter, recipients);
});

const withText = (text: string): Request => ({ ...letter, text });
const headerOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 364)).toString();
const sealedAs = async (plain: Uint8Array | string, to = recipients): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  for (const recipient of to) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
};

describe('a sealed letter', () => {
  test('is opened by each of its readers, and by nobody else', async () => {
    for (const identity of [identities.point, identities.coordinator, identities.other])
      expect(await open(sealed, [identity])).toEqual(letter);
    expect(await refusal(() => open(sealed, [identities.stranger]))).toBe('unopened');
    expect(await refusal(() => open(sealed, []))).toBe('unopened');
  });

  test('is opened with any version of a key that a reader has', async () => {
    expect(await open(sealed, [identities.stranger, identities.point])).toEqual(letter);
  });

  test('is an age file with three X25519 stanzas whether one, two or three read it', async () => {
    for (const count of [1, 2, 3]) {
      const one = await seal(letter, recipients.slice(0, count));
      expect(one).toHaveLength(4492);
      expect(headerOf(one).match(/^-> X25519 /gm)).toHaveLength(3);
      expect(headerOf(one)).toMatch(/^age-encryption\.org\/v1\n(-> .*\n.*\n){3}--- .{43}\n$/);
      expect(await open(one, [identities.point])).toEqual(letter);
    }
    const alone = await seal(letter, [point.recipient]);
    expect(await refusal(() => open(alone, [identities.other]))).toBe('unopened');
  });

  test('never looks the same twice and shows nothing of what it says or who reads it', async () => {
    const again = await seal(letter, recipients);
    const stanzas = (bytes: Uint8Array) => headerOf(bytes).match(/^-> .*\n.*$/gm) ?? [];
    expect(new Set([...stanzas(sealed), ...stanzas(again)]).size).toBe(6);
    const bytes = Buffer.from(sealed).toString('latin1');
    expect(bytes).not.toContain(point.recipient.slice(4, 20));
    expect(bytes).not.toContain(Buffer.from(letter.text).toString('latin1').slice(0, 12));
  });

  test('is 4,492 bytes and says what was said, for any Unicode from one byte to the limit', async () => {
    const sizes = new Set<number>();
    let longest = 0;
    const left = room(withText(''));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
          fc.constantFrom('a', 'ế', '\n', '😀', '\u0301', '\u0000'),
        ),
        fc.integer({ min: 1, max: 4000 }),
        async (text, times) => {
          const fitting = text.repeat(times).slice(0, Math.floor(left / 6));
          const said = composed(withText(fitting));
          const bytes = await seal(said, recipients);
          sizes.add(bytes.length);
          longest = Math.max(longest, Buffer.byteLength(said.text));
          expect(await open(bytes, [identities.other])).toEqual(said);
        },
      ),
      { numRuns: rounds(40, 2_000) },
    );
    expect(sizes).toEqual(new Set([4492]));
    expect(longest).toBeGreaterThan(1000);
  });

  test('takes the last byte and refuses one more', async () => {
    const left = room(withText(''));
    expect(left).toBeGreaterThan(3000);
    const full = withText('x'.repeat(left));
    expect(await seal(full, recipients)).toHaveLength(4492);
    expect(await open(await seal(full, recipients), [identities.point])).toEqual(full);
    expect(await refusal(() => seal(withText('x'.repeat(left + 1)), recipients))).toBe('room');
  });
});

describe('a letter is not sealed', () => {
  test.each<[string, string[], string]>([
    ['for nobody', [], 'readers'],
    ['for four', [...recipients, `age1${'q'.repeat(58)}`], 'readers'],
    ['for the same one twice', [point.recipient, point.recipient], 'readers'],
    ['for a key with a wrong symbol', [point.recipient.replace(/a$/, 'q')], 'key'],
    ['for a key of another sort', ['age1pq1qqqq'], 'key'],
    ['for a passphrase', ['mật khẩu'], 'key'],
    // The point of order 1 on the curve: every secret shared with it is zero.
    ['for a key that shares no secret', [`age1${'q'.repeat(52)}5cu47z`], 'key'],
  ])('%s', async (_, to, reason) => {
    expect(await refusal(() => seal(letter, to))).toBe(reason);
  });

  test('when it is none', async () => {
    expect(await refusal(() => seal({ ...letter, text: '' }, recipients))).toBe('fields');
  });
});

describe('a letter is not opened', () => {
  test('when a bit of it was turned, wherever that is', async () => {
    expect(await open(sealed, [identities.point])).toEqual(letter);
    const places = Array.from({ length: rounds(120, 4492) }, (_, step) =>
      Math.floor((step * 4492) / rounds(120, 4492)),
    );
    for (const at of places) {
      const reason = await refusal(() =>
        open(flipped(sealed, at, 1 << (at % 8)), [identities.point]),
      );
      expect(['unopened', 'header'], `byte ${at}`).toContain(reason);
    }
    expect(places.length).toBeGreaterThanOrEqual(120);
  });

  test('when it is shorter or longer', async () => {
    for (const one of [sealed.subarray(1), sealed.subarray(0, 4491), new Uint8Array(4493)])
      expect(await refusal(() => open(one, [identities.point]))).toBe('size');
  });

  test('when its header has another shape, though its length is right', async () => {
    const two = await sealedAs(new Uint8Array(4096 + 98), recipients.slice(0, 2));
    expect(two).toHaveLength(4492);
    expect(await refusal(() => open(two, [identities.point]))).toBe('header');
  });

  test.each([
    ['zeros', new Uint8Array(4096), 'text'],
    ['noise', new Uint8Array(4096).fill(7), 'size'],
    ['another JSON', Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('{}')], 4096), 'fields'],
    ['more than zeros at its end', Buffer.alloc(4096, 'x').fill('\0\0\0\x02{}', 0, 6), 'padding'],
  ])('when a reader sealed %s into it', async (_, plain, reason) => {
    const one = await sealedAs(new Uint8Array(plain));
    expect(await refusal(() => open(one, [identities.point]))).toBe(reason);
  });

  test('with an identity that is none', async () => {
    for (const identity of ['', 'mật khẩu', identities.point.toLowerCase(), point.recipient])
      expect(await refusal(() => open(sealed, [identity]))).toBe('key');
    const mistyped = identities.point.replace(/9$/, '8');
    expect(await refusal(() => open(sealed, [mistyped]))).toBe('key');
  });

  test('and the error quotes nothing, neither in its message nor in a cause', async () => {
    const mistyped = identities.point.replace(/9$/, '8');
    const error: unknown = await open(sealed, [mistyped]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'LetterError', message: 'key' });
    expect(error).not.toHaveProperty('cause');
  });
});

test('a letter is an ordinary age file: the library opens it without this room', async () => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identities.coordinator);
  const plain = Buffer.from(await decrypter.decrypt(sealed));
  const length = plain.readUInt32BE();
  expect(JSON.parse(plain.toString('utf8', 4, 4 + length))).toEqual(letter);
});
