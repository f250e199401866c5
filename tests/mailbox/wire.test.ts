import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as wire from '../../src/mailbox/wire.ts';
import { refusal, rounds } from './people.ts';

const b64 = (bytes: number, fill = 255): string => Buffer.alloc(bytes, fill).toString('base64url');
const hex = (bytes: number): string => 'f'.repeat(bytes * 2);
const slug = 'm'.repeat(80);
const office = { id: slug, version: 999 };
const challenge = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256' as const,
    cost: 5000,
    expiresAt: 9_999_999_999,
    keyLength: 32 as const,
    keyPrefix: hex(16),
    keySignature: hex(32),
    nonce: hex(16),
    salt: hex(16),
  },
  signature: hex(32),
};
const work = { challenge, solution: { counter: 5600, derivedKey: hex(32) } };
const id = b64(32);
const token = b64(32);
const ct = b64(4492);
const standing = {
  state: 'escalated' as const,
  created: '2026-11-27',
  due: '2026-11-30',
  expires: '2027-02-25',
  count: 99,
};
const listed = { id, ...standing, role: 'coordinator' as const, version: 999, waiting: false };

/** Each body at its fullest. */
const bodies = {
  challengeAnswer: [wire.challengeAnswer, { challenge }],
  createBody: [wire.createBody, { id, point: office, coordinator: office, ct, work }],
  readBody: [wire.readBody, { cap: id, seq: 99 }],
  appendBody: [wire.appendBody, { cap: id, seq: 99, ct, work }],
  deleteBody: [wire.deleteBody, { cap: id }],
  letterAnswer: [wire.letterAnswer, { ...standing, letter: { seq: 99, ct } }],
  enterBody: [wire.enterBody, { office }],
  enterAnswer: [wire.enterAnswer, { sealed: b64(232) }],
  inboxBody: [wire.inboxBody, { token, after: id }],
  inboxAnswer: [
    wire.inboxAnswer,
    { threads: Array.from({ length: 24 }, () => listed), more: true },
  ],
  deskReadBody: [wire.deskReadBody, { token, id, seq: 99 }],
  replyBody: [wire.replyBody, { token, id, seq: 99, ct }],
  stateBody: [wire.stateBody, { token, id, state: 'reopened' }],
  resealBody: [wire.resealBody, { token, id, to: office, coordinator: office, seq: 99, ct }],
  doneAnswer: [wire.doneAnswer, { done: true }],
  refusalAnswer: [wire.refusalAnswer, { refused: 'unknown' }],
} as const;

/** The table's rows are as unlike as the schemas; a body is written from what it was paired with. */
const rows = Object.entries(bodies) as [
  string,
  [typeof wire.readBody, { cap: string; seq: number }],
][];

test('every schema of a body stands in the table', () => {
  const named = Object.keys(wire).filter((name) => /(Body|Answer)$/.test(name));
  expect(named.filter((name) => name !== 'writeBody').sort()).toEqual(Object.keys(bodies).sort());
});

describe.each(rows)('%s', (_, [schema, value]) => {
  const body = wire.writeBody(schema, value);

  test('is 8,192 bytes at its fullest and says what was said', () => {
    expect(Buffer.byteLength(body)).toBe(8192);
    expect(wire.readBodyAs(schema, body)).toEqual(value);
  });

  test('has no field more and none of another type', async () => {
    const altered = (change: object): string =>
      JSON.stringify({ ...value, ...change })
        .padEnd(8192)
        .slice(0, 8192);
    expect(await refusal(() => wire.readBodyAs(schema, altered({ more: 1 })))).toBe('body');
    for (const field of Object.keys(value))
      for (const other of [null, {}, -1, 'ế', [[]]])
        expect(await refusal(() => wire.readBodyAs(schema, altered({ [field]: other })))).toBe(
          'body',
        );
    // A field of what is being tested that no type names.
    const extra = { ...value, text: 'lời trong thư' };
    expect(await refusal(() => wire.writeBody(schema, extra))).toBe('body');
  });

  test('is refused in any other length', async () => {
    for (const one of ['', body.trimEnd(), body.slice(1), body.slice(0, -1), `${body} `])
      expect(await refusal(() => wire.readBodyAs(schema, one))).toBe('body');
  });

  test('is refused when anything but blanks fills it up', async () => {
    const short = body.trimEnd();
    for (const filled of [
      short.padEnd(8192, '\n'),
      short.padEnd(8192, '\0'),
      short.padEnd(8192, 'x'),
    ])
      expect(await refusal(() => wire.readBodyAs(schema, filled))).toBe(
        short.length === 8192 ? 'accepted' : 'body',
      );
  });

  test('is refused, not thrown about, when it is mutated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8191), fc.integer({ min: 0, max: 255 }), async (at, code) => {
        const mutated = body.slice(0, at) + String.fromCharCode(code) + body.slice(at + 1);
        expect(['body', 'accepted']).toContain(
          await refusal(() => wire.readBodyAs(schema, mutated)),
        );
      }),
      { numRuns: rounds(30, 3_000) },
    );
  });
});

describe('bytes in base64url', () => {
  const read = (cap: string) =>
    refusal(() => wire.readBodyAs(wire.deleteBody, JSON.stringify({ cap }).padEnd(8192)));

  test('are written in one way only', async () => {
    expect(await read(b64(32, 0))).toBe('accepted');
    expect(await read(b64(32, 255))).toBe('accepted');
    const spare = `${'A'.repeat(42)}B`;
    expect(Buffer.from(spare, 'base64url')).toEqual(Buffer.alloc(32));
    for (const other of [spare, b64(31), b64(33), `${b64(32)}=`, `${b64(32).slice(1)}+`, ''])
      expect(await read(other), other).toBe('body');
  });

  test('are as long as a letter, 5,990 symbols', async () => {
    expect(ct).toHaveLength(5990);
    const append = (letter: string) =>
      refusal(() => wire.writeBody(wire.appendBody, { cap: id, seq: 2, ct: letter, work }));
    expect(await append(b64(4492, 0))).toBe('accepted');
    for (const other of [b64(4491), b64(4493), `${ct.slice(1)}`, `${ct.slice(0, -1)}B`])
      expect(await append(other)).toBe('body');
  });
});

test.each([
  '{"__proto__":{"cap":1}}',
  '{"cap":1,"cap":2}',
  '[]',
  'null',
  '{',
  '',
  '"'.repeat(8192),
  '['.repeat(8192),
])('%j is no body', async (text) => {
  const body = text.padEnd(8192);
  expect(await refusal(() => wire.readBodyAs(wire.deleteBody, body))).toBe('body');
});

test('an inherited field is not taken for one', async () => {
  const body = `{"cap":"${id}","__proto__":{"seq":1}}`.padEnd(8192);
  expect(await refusal(() => wire.readBodyAs(wire.readBody, body))).toBe('body');
});
