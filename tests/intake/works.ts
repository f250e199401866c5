import { createHmac, randomBytes } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { wallClock } from '../../src/domain/calendar.ts';
import { createSecrets } from '../../src/intake/secrets.ts';
import type { Store } from '../../src/intake/store.ts';
import { type Challenge, type Work, workload } from '../../src/mailbox/work.ts';

const hmac = (said: string | Uint8Array, key: string | Uint8Array): string =>
  createHmac('sha256', key).update(said).digest('hex');

/**
 * Takes the secret of the day and the time and gives a challenge with its solution, which no server can
 * tell from one that was worked for: whoever holds the secret needs no work. So tests can send
 * thousands of letters through a server that has no switch to ask for less.
 */
export function minted(secret: Uint8Array, at: Date): Work {
  const key = randomBytes(32);
  const parameters = {
    algorithm: workload.algorithm,
    cost: workload.cost,
    expiresAt: Math.floor(at.getTime() / 1000) + workload.minutes * 60,
    keyLength: 32 as const,
    keyPrefix: key.toString('hex').slice(0, 32),
    keySignature: hmac(key, hmac('key', secret)),
    nonce: randomBytes(16).toString('hex'),
    salt: randomBytes(16).toString('hex'),
  };
  const signature = hmac(JSON.stringify(parameters), hmac('challenge', secret));
  return {
    challenge: { parameters, signature },
    solution: { counter: workload.counter.from, derivedKey: key.toString('hex') },
  };
}

/** Takes the store of a server and gives what mints works that it takes. */
export async function mintOf(store: Store): Promise<() => Work> {
  const [secret] = await createSecrets(store, randomBytes)(wallClock(new Date()).day);
  if (secret === undefined) throw new Error('The store has no secret of today.');
  return () => minted(secret, new Date());
}

/** Takes a challenge of a server, raised by a factor, and gives its solution, which is the first one tried. */
export async function solved(challenge: Challenge, factor = 1): Promise<Work> {
  const counterStart = workload.counter.from * factor;
  const found = await solveChallenge({ challenge, counterStart, deriveKey });
  if (found === null) throw new Error('không giải được');
  const { counter, derivedKey } = found;
  return { challenge, solution: { counter, derivedKey } };
}
