import { createChallenge, solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, test } from 'vitest';
import { challengeSchema, solutionSchema, solve, workload } from '../../src/mailbox/work.ts';
import { refusal } from './people.ts';

const secrets = { hmacSignatureSecret: 'bí mật một', hmacKeySignatureSecret: 'bí mật hai' };

/** A challenge as the server makes it, cheap enough to solve here. */
const made = async (counter = 5) => {
  const challenge = await createChallenge({
    algorithm: workload.algorithm,
    cost: 10,
    counter,
    deriveKey,
    expiresAt: new Date('2100-01-01T00:00:00Z'),
    ...secrets,
  });
  return challengeSchema.parse(JSON.parse(JSON.stringify(challenge)));
};

/** A worker as altcha-lib's is, in the same thread; `answer` may say something else in its stead. */
function worker(started: string[] = [], answer?: unknown): Worker {
  const target = new EventTarget();
  const say = (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data }));
  let controller = new AbortController();
  const postMessage = async (message: { type: string } & Parameters<typeof solveChallenge>[0]) => {
    started.push(message.type);
    if (message.type === 'abort') return controller.abort();
    controller = new AbortController();
    say(
      answer === undefined ? await solveChallenge({ ...message, deriveKey, controller }) : answer,
    );
  };
  // As much of a worker as the solver uses.
  return Object.assign(target, { postMessage, terminate: () => {} }) as unknown as Worker;
}

describe('the proof of work', () => {
  test('is solved by workers and holds for the server that signed it', async () => {
    const challenge = await made();
    const work = await solve(challenge, () => worker(), 2);
    expect(work.challenge).toEqual(challenge);
    expect(Object.keys(work.solution).sort()).toEqual(['counter', 'derivedKey']);
    expect(work.solution.counter).toBe(5);
    expect(await verifySolution({ ...work, deriveKey, ...secrets })).toMatchObject({
      verified: true,
    });
    const foreign = { ...secrets, hmacSignatureSecret: 'của nơi khác' };
    expect(await verifySolution({ ...work, deriveKey, ...foreign })).toMatchObject({
      verified: false,
    });
  });

  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [64, 4],
  ])('with %i cores starts %i workers', async (cores, workers) => {
    let started = 0;
    await solve(await made(), () => worker((started++, [])), cores);
    expect(started).toBe(workers);
  });

  test('that was stopped, failed or answered with something else gives nothing', async () => {
    const challenge = await made();
    const stopped = new AbortController();
    stopped.abort();
    expect(await refusal(() => solve(challenge, () => worker(), 1, stopped))).toBe('work');
    for (const answer of [null, {}, { counter: 1, derivedKey: 'x' }, { error: 'lỗi' }])
      expect(await refusal(() => solve(challenge, () => worker([], answer), 1))).toBe('work');
    const broken = () => {
      throw new Error('không có worker');
    };
    expect(await refusal(() => solve(challenge, broken, 1))).toBe('work');
  });

  test('that costs more than ours is not begun', async () => {
    const challenge = await made();
    const parameters = { ...challenge.parameters, cost: workload.cost + 1 };
    const started: string[] = [];
    const dear = { ...challenge, parameters };
    expect(await refusal(() => solve(dear, () => worker(started), 1))).toBe('work');
    expect(started).toEqual([]);
  });
});

describe('what is taken for a solution', () => {
  const solution = { counter: 700, derivedKey: 'a'.repeat(64) };

  test.each<[string, unknown]>([
    ['one with the time it took', { ...solution, time: 1 }],
    ['one beyond the highest counter', { ...solution, counter: 5601 }],
    ['half a counter', { ...solution, counter: 0.5 }],
    ['a counter below 0', { ...solution, counter: -1 }],
    ['a counter as text', { ...solution, counter: '700' }],
    ['a key in capitals', { ...solution, derivedKey: 'A'.repeat(64) }],
    ['a key that is too short', { ...solution, derivedKey: 'a'.repeat(62) }],
    ['nothing', null],
  ])('is not %s', (_, other) => {
    expect(solutionSchema.safeParse(other).success).toBe(false);
  });

  test('is a counter and a key', () => {
    expect(solutionSchema.safeParse(solution).success).toBe(true);
  });
});
