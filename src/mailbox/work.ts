import { solveChallengeWorkers } from 'altcha-lib';
import * as z from 'zod/mini';
import { LetterError } from './lettererror.ts';

/**
 * What a letter costs its sender: about 500 derivations of PBKDF2/SHA-256 with 5,000 rounds, about
 * half a second on a computer and six on a very slow phone. The server draws the counter between
 * `from` and `to`, and may raise both up to `maxFactor` times when far more is sent than usual.
 */
export const workload = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 5000,
  counter: { from: 300, to: 700 },
  maxFactor: 8,
  /** How long a challenge holds, in minutes. */
  minutes: 10,
} as const;

/** How many workers solve at once, at most. */
const maxWorkers = 4;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** A challenge as the server signs it (altcha-lib, deterministic mode); a costlier one than ours is refused, so none can keep a phone busy. */
export const challengeSchema = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal(workload.algorithm),
    cost: z.int().check(z.minimum(1), z.maximum(workload.cost)),
    /** Seconds since 1970. */
    expiresAt: z.int().check(z.minimum(1)),
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    nonce: hex(16),
    salt: hex(16),
  }),
  signature: hex(32),
});

/** A solution: without the time that it took, which tells one device from another. */
export const solutionSchema = z.strictObject({
  counter: z.int().check(z.minimum(0), z.maximum(workload.counter.to * workload.maxFactor)),
  derivedKey: hex(32),
});

/** What goes with a letter. */
export const workSchema = z.strictObject({
  challenge: challengeSchema,
  solution: solutionSchema,
});

export type Challenge = z.output<typeof challengeSchema>;
export type Work = z.output<typeof workSchema>;

/**
 * Takes a challenge, what starts a worker, how many cores there are and what may stop it all, and
 * gives the challenge with its solution. Throws LetterError `work` for a challenge that is none, when
 * it was stopped, when no solution is found within altcha's 90 seconds, or when the workers fail.
 */
export async function solve(
  challenge: Challenge,
  createWorker: () => Worker,
  cores: number,
  controller: AbortController = new AbortController(),
): Promise<Work> {
  if (!challengeSchema.safeParse(challenge).success) throw new LetterError('work');
  const concurrency = Math.max(1, Math.min(maxWorkers, cores));
  try {
    const found = await solveChallengeWorkers({ challenge, concurrency, createWorker, controller });
    const { counter = -1, derivedKey = '' } = found ?? {};
    return workSchema.parse({ challenge, solution: { counter, derivedKey } });
  } catch {
    throw new LetterError('work');
  }
}
