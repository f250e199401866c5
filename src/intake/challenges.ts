import { createHmac, timingSafeEqual } from 'node:crypto';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { wallClock } from '../domain/calendar.ts';
import { type Challenge, challengeSchema, type Work, workload } from '../mailbox/work.ts';
import { busy, Refused } from './answers.ts';
import { createPace } from './pace.ts';
import type { Secrets } from './secrets.ts';
import type { Surge } from './surge.ts';

/** A challenge costs the server a derivation: how many are made in a second, and how many wait for theirs. */
export const making = { perSecond: 100, waiting: 32 } as const;

/** Proofs of work: gives challenges out and takes solutions in. */
export type Challenges = {
  /** Gives a new challenge; throws Refused `busy` when too many are asked for. */
  issue: () => Promise<Challenge>;
  /** Takes a solved challenge and gives its nonce, which must not pay twice; throws Refused `work` for any that is not ours, not solved or over. */
  verify: (work: Work) => Promise<Uint8Array>;
};

type Options = {
  now: () => Date;
  random: (count: number) => Uint8Array;
  secrets: Secrets;
  surge: Surge;
  perSecond: number;
};

/** Takes the clock, randomness, the secrets of the day and how much is sent and gives the proofs of work. */
export function createChallenges({ now, random, secrets, surge, perSecond }: Options): Challenges {
  const keepPace = createPace(now, perSecond);
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const make = async (): Promise<Challenge> => {
    const [secret = new Uint8Array()] = await secrets(wallClock(now()).day);
    const challenge = await createChallenge({
      algorithm: workload.algorithm,
      cost: workload.cost,
      counter: counter(random(4), surge.factor()),
      deriveKey,
      expiresAt: new Date(now().getTime() + workload.minutes * 60_000),
      ...keysOf(secret),
    });
    return challengeSchema.parse(challenge);
  };

  return {
    async issue() {
      if (waiting >= making.waiting) throw busy(503, 1);
      keepPace();
      waiting += 1;
      // One after the other, and none in this thread: a flood of them must not slow down the readers.
      const made = turn.then(make).finally(() => (waiting -= 1));
      turn = made.catch(() => {});
      return made;
    },
    async verify({ challenge, solution }) {
      const at = Math.floor(now().getTime() / 1000);
      const left = challenge.parameters.expiresAt - at;
      if (left < 0 || left > workload.minutes * 60 + clockSkew) throw new Refused('work');
      const signed = { challenge, key: Buffer.from(solution.derivedKey, 'hex') };
      for (const secret of await secrets(wallClock(now()).day))
        if (isOurs(signed, secret)) return Buffer.from(challenge.parameters.nonce, 'hex');
      throw new Refused('work');
    },
  };
}

/** Clocks of two machines may differ so much, in seconds. */
const clockSkew = 60;

/** Takes four random bytes and a factor and gives a counter within the range of the workload, raised. */
function counter(bytes: Uint8Array, factor: number): number {
  const { from, to } = workload.counter;
  const least = from * factor;
  return least + (Buffer.from(bytes).readUInt32BE() % (to * factor - least + 1));
}

/** One key for each purpose, as the texts that altcha-lib takes. */
const keysOf = (secret: Uint8Array) => ({
  hmacSignatureSecret: hmac('challenge', secret),
  hmacKeySignatureSecret: hmac('key', secret),
});

/** As altcha-lib's `verifySolution` in its deterministic mode, which has no clock but the wall's. */
function isOurs(
  { challenge, key }: { challenge: Challenge; key: Uint8Array },
  secret: Uint8Array,
): boolean {
  const { hmacSignatureSecret, hmacKeySignatureSecret } = keysOf(secret);
  const { parameters, signature } = challenge;
  const sorted = Object.fromEntries(
    Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const isSigned = equal(signature, hmac(JSON.stringify(sorted), hmacSignatureSecret));
  const isSolved = equal(parameters.keySignature, hmac(key, hmacKeySignatureSecret));
  return isSigned && isSolved;
}

const hmac = (said: string | Uint8Array, key: string | Uint8Array): string =>
  createHmac('sha256', key).update(said).digest('hex');

/** Both are 64 hex digits: the wire checks one and `hmac` makes the other. */
const equal = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));
