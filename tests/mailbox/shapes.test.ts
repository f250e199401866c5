import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type * as letters from '../../src/mailbox/letter.ts';
import type * as wires from '../../src/mailbox/wire.ts';
import type * as works from '../../src/mailbox/work.ts';
import { conversation } from './conversation.ts';
import { open } from '../../src/mailbox/envelope.ts';
import { holder, identities, rounds } from './people.ts';

type Schema = { safeParse: (value: unknown) => { success: boolean } };

/** Loads the room's schemas anew, with zod or with what stands in its place in the bundles. */
async function schemas(light: boolean): Promise<Map<string, Schema>> {
  vi.resetModules();
  if (light) vi.doMock('zod/mini', () => import('../../src/mailbox/shapes.ts'));
  else vi.doUnmock('zod/mini');
  const letter: typeof letters = await import('../../src/mailbox/letter.ts');
  const wire: typeof wires = await import('../../src/mailbox/wire.ts');
  const work: typeof works = await import('../../src/mailbox/work.ts');
  const all = { ...letter, ...wire, ...work };
  return new Map(
    Object.entries(all).flatMap(([name, it]) =>
      typeof it === 'object' && it !== null && 'safeParse' in it
        ? [[name, it as unknown as Schema] as const] // each schema has this method
        : [],
    ),
  );
}

const heavy = await schemas(false);
const light = await schemas(true);

const bytes32 = 'A'.repeat(43);
const hex = (bytes: number) => 'ab'.repeat(bytes);
const challenge = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    cost: 5000,
    expiresAt: 1_800_000_000,
    keyLength: 32,
    keyPrefix: hex(16),
    keySignature: hex(32),
    nonce: hex(16),
    salt: hex(16),
  },
  signature: hex(32),
};
const work = { challenge, solution: { counter: 300, derivedKey: hex(32) } };
const office = { id: 'tram-mau', version: 1 };
const ct = `${'A'.repeat(5989)}A`;
const standing = { state: 'received', created: '2026-11-23', expires: '2026-12-23', count: 1 };

/** A value of every kind that goes over the wire or into a letter. */
const bodies: unknown[] = [
  { challenge },
  { id: bytes32, point: office, coordinator: office, ct, work },
  { id: bytes32, point: office, ct, work },
  { cap: bytes32, seq: 1 },
  { cap: bytes32, seq: 2, ct, work },
  { cap: bytes32 },
  { ...standing, due: '2026-11-25', letter: { seq: 1, ct } },
  standing,
  { office },
  { token: bytes32, after: bytes32 },
  { threads: [], more: false },
  {
    threads: [{ id: bytes32, ...standing, role: 'point', version: 1, waiting: true }],
    more: true,
  },
  { token: bytes32, id: bytes32, seq: 1 },
  { token: bytes32, id: bytes32, seq: 2, ct },
  { token: bytes32, id: bytes32, state: 'opened' },
  { token: bytes32, id: bytes32, to: office, seq: 2, ct },
  { done: true },
  { refused: 'busy' },
  challenge,
  work,
  work.solution,
];

const sealed = await conversation(holder);
const opened = await Promise.all(sealed.map((one) => open(one, [identities.point])));
const samples: unknown[] = [
  ...bodies,
  ...opened,
  {
    ...opened[0],
    help: 'call',
    call: { phone: '1', when: '2', answeredBy: '3', mayLeaveMessage: true },
  },
  { ...opened[2], visit: { address: 'a', arrival: 'b' } },
  { ...opened[1], kind: 'handover', to: office, text: '' },
  { ...opened[1], kind: 'state', state: 'closed' },
];

/** What may stand in the place of a value, or of a part of it. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'a',
    'A'.repeat(43),
    0,
    -1,
    1,
    1.5,
    100,
    1e300,
    NaN,
    true,
    false,
    [],
    {},
    [1],
    'x'.repeat(500),
    '2026-11-23',
  ),
  fc.string(),
  fc.integer(),
);

/** Takes a value and gives it with one part of it changed, left out or added, somewhere. */
function changed(value: unknown, path: readonly number[], by: unknown, how: number): unknown {
  const [step = 0, ...rest] = path;
  if (typeof value !== 'object' || value === null || path.length === 0) return by;
  if (Array.isArray(value)) return [...value.slice(0, step % 3), by];
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)] ?? 'a';
  const fields: Record<string, unknown> = { ...value };
  if (how === 0) delete fields[key];
  else if (how === 1) fields['thêm'] = by;
  else fields[key] = changed(fields[key], rest, by, how);
  return fields;
}

const all = [...heavy.keys()];
const verdicts = (by: Map<string, Schema>, value: unknown): boolean[] =>
  all.map((name) => by.get(name)?.safeParse(value).success ?? false);

describe('what stands in the place of zod in the bundles of the asker', () => {
  test('is loaded in its place, for as many schemas', () => {
    expect([...light.keys()]).toEqual(all);
    expect(all.length).toBeGreaterThan(18);
    const [first = ''] = all;
    expect('_zod' in (heavy.get(first) ?? {})).toBe(true);
    expect('_zod' in (light.get(first) ?? {})).toBe(false);
  });

  test('takes every kind of letter and body, and refuses each for every other kind, as zod does', () => {
    const taken = samples.map((value) => {
      expect(verdicts(light, value)).toEqual(verdicts(heavy, value));
      return verdicts(heavy, value).filter(Boolean).length;
    });
    // No sample is refused by all, or nothing would be compared.
    expect(taken.filter((count) => count === 0)).toEqual([]);
    expect(taken.length).toBe(samples.length);
  });

  test('agrees with zod on whatever else is put there', () => {
    let refused = 0;
    const arbitrary = fc.tuple(
      fc.nat(samples.length - 1),
      fc.array(fc.nat(40), { maxLength: 4 }),
      odd,
      fc.nat(3),
    );
    fc.assert(
      fc.property(arbitrary, ([at, path, by, how]) => {
        const value = changed(samples[at], path, by, how);
        const expected = verdicts(heavy, value);
        if (!expected.includes(true)) refused += 1;
        expect(verdicts(light, value)).toEqual(expected);
      }),
      { seed: 6, numRuns: rounds(3000, 100_000) },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test('throws where zod throws', () => {
    const { solutionSchema } = Object.fromEntries(light) as unknown as typeof works;
    expect(() => solutionSchema.parse({})).toThrow();
    expect(solutionSchema.parse(work.solution)).toEqual(work.solution);
  });
});
