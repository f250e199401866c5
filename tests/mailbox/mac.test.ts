import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, type Encodable } from '../../src/mailbox/encoding.ts';
import { checkMac, macOf } from '../../src/mailbox/mac.ts';
import { refusal } from './people.ts';

const key = Buffer.alloc(32, 7).toString('base64url');
const hex = (value: Encodable): string => Buffer.from(encode(value)).toString('hex');

describe('the encoding that is signed', () => {
  test('is what, how long, and the value', () => {
    expect(hex('é')).toBe('73' + '00000002' + 'c3a9');
    expect(hex(12)).toBe('6e' + '00000002' + '3132');
    expect(hex(true)).toBe('62' + '00000001' + '31');
    expect(hex(['a', 1])).toBe('6c00000002' + '730000000161' + '6e0000000131');
    expect(hex({ b: 1, a: 'x' })).toBe(
      '7200000002' + '730000000161' + '730000000178' + '730000000162' + '6e0000000131',
    );
  });

  test('does not depend on the order of fields, and an absent field is one that is not there', () => {
    expect(hex({ a: 1, b: 2 })).toBe(hex({ b: 2, a: 1 }));
    expect(hex({ a: 1, b: undefined })).toBe(hex({ a: 1 }));
  });

  test('differs for all that differs', () => {
    const alike: Encodable[] = [
      '',
      '1',
      1,
      true,
      'true',
      [],
      {},
      [''],
      ['', ''],
      [[]],
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      { a: 'bc' },
      { ab: 'c' },
      { a: '', b: '' },
      { a: { b: '' } },
      [{ a: '' }],
      ['a', ''],
    ];
    expect(new Set(alike.map(hex)).size).toBe(alike.length);
    const value = fc.letrec<{ any: Encodable }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.string({ maxLength: 2 }), tie('any'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    })).any;
    const sorted = (one: unknown): string =>
      JSON.stringify(one, (_, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(hex(a) === hex(b)).toBe(sorted(a) === sorted(b));
      }),
    );
  });

  test('is refused for what two values would share', async () => {
    for (const value of ['a\ud83d', 1.5, NaN, 2 ** 53, Infinity])
      expect(await refusal(() => encode(value))).toBe('text');
  });
});

describe('the MAC of a letter', () => {
  const letter = { v: 1, kind: 'reply', text: 'Chào bạn.', call: { phone: '0000' } };

  test('is HMAC-SHA256 over the domain and every field, as Node makes it', async () => {
    const signed = encode(['tuvan-mailbox/v1|letter', letter]);
    const expected = createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64url');
    expect(await macOf(letter, key)).toBe(expected);
    expect(await refusal(() => checkMac({ ...letter, mac: expected }, key))).toBe('accepted');
  });

  test('holds for no other key, no other field and no other MAC', async () => {
    const mac = await macOf(letter, key);
    const forged = [
      { ...letter, mac, text: 'Chào bạn!' },
      { ...letter, mac, v: 2 },
      { ...letter, mac, more: '' },
      { ...letter, mac, call: { phone: '0001' } },
      { v: 1, kind: 'reply', text: 'Chào bạn.', mac },
      { ...letter, mac: `${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}` },
    ];
    for (const one of forged) expect(await refusal(() => checkMac(one, key))).toBe('forged');
    const otherKey = Buffer.alloc(32, 8).toString('base64url');
    expect(await refusal(() => checkMac({ ...letter, mac }, otherKey))).toBe('forged');
  });
});
