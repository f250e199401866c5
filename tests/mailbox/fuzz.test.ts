import { expect, test } from 'vitest';
import { readThread } from '../../src/mailbox/visitor.ts';
import { conversation } from './conversation.ts';
import { flipped, holder, refusal, rounds, seededBytes } from './people.ts';

const random = seededBytes(1127);
/** A number from 0 to below `below`. */
const draw = (below: number): number =>
  new DataView(Uint8Array.from(random(4)).buffer).getUint32(0) % below;

/** Ways to spoil a letter; some may leave it as it was. */
const mutations: ((letter: Uint8Array) => Uint8Array)[] = [
  (letter) => flipped(letter, draw(letter.length), 1 << draw(8)),
  (letter) => flipped(letter, draw(364), 1 << draw(8)),
  (letter) => letter.with(draw(letter.length), draw(256)),
  (letter) => letter.subarray(0, draw(letter.length)),
  (letter) => letter.subarray(draw(letter.length)),
  (letter) => Uint8Array.from([...letter, ...random(1 + draw(64))]),
  (letter) => Uint8Array.from(letter).fill(0, 0, 1 + draw(4492)),
  (letter) => {
    const [from, to, length] = [draw(4400), draw(4400), 1 + draw(92)];
    return Uint8Array.from(letter).copyWithin(to, from, from + length);
  },
  (letter) => {
    const [a, b] = [draw(letter.length), draw(letter.length)];
    return letter.with(a, letter[b] ?? 0).with(b, letter[a] ?? 0);
  },
];

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

test('a letter that was spoiled in any way is never accepted, and none keeps the reader busy', async () => {
  const [first, second] = await conversation(holder);
  const real = [first, second];
  const reasons = new Set<string>();
  let [spoiled, controls, slowest] = [0, 0, 0];
  for (let round = 0; round < rounds(400, 21_000); round++) {
    const mutate = mutations[round % mutations.length] ?? flipped;
    const at = draw(2);
    const mutated = mutate(real[at] ?? first, 0);
    const changed = !same(real[at] ?? first, mutated);
    const before = process.cpuUsage();
    const result = await refusal(() => readThread(holder, real.with(at, mutated)));
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
    expect(result).toMatch(changed ? new RegExp(`^(size|header|unopened) ${at + 1}$`) : 'accepted');
    if (changed) reasons.add(result.split(' ')[0] ?? '');
    if (changed) spoiled += 1;
    if (round % 20 !== 0) continue;
    expect(await refusal(() => readThread(holder, real))).toBe('accepted');
    controls += 1;
  }
  expect(spoiled).toBeGreaterThan(rounds(380, 20_000));
  expect(controls).toBe(rounds(20, 1_050));
  expect(reasons).toEqual(new Set(['size', 'header', 'unopened']));
  expect(slowest, 'milliseconds of work').toBeLessThan(1000);
});
