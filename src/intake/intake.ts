import { randomBytes } from 'node:crypto';
import type { MailBook } from '../domain/mailbook.ts';
import { LetterError } from '../mailbox/lettererror.ts';
import { refusal, Refused } from './answers.ts';
import { bodyReader } from './bodies.ts';
import { type Caps, dailyCaps } from './caps.ts';
import { createChallenges, making } from './challenges.ts';
import { entersPerSecond } from './entries.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLimits, perMinute, type Rates } from './limits.ts';
import type { Means } from './means.ts';
import { createPace } from './pace.ts';
import { routeOf } from './routes.ts';
import { createSecrets } from './secrets.ts';
import type { Store } from './store.ts';
import { createSurge, usualPerHour } from './surge.ts';

export type IntakeOptions = {
  store: Store;
  /** Gives the book of now. */
  book: () => MailBook;
  now: () => Date;
  random?: (count: number) => Uint8Array;
  /** Hears of failures in one sentence, never with anything of a letter, a code or an address in it. */
  report?: (sentence: string) => void;
  /** Where failures are counted, when somebody else asks how many there were. */
  faults?: Faults;
  /** How many threads a day before further ones are held. */
  caps?: Partial<Caps>;
  /** How often a minute a network may do something. */
  rates?: Partial<Rates>;
  /** How many challenges are made in a second, and how many letters an hour usually has. */
  challengesPerSecond?: number;
  lettersPerHour?: number;
};

/** What runs on demand: it stores sealed letters and gives them out, and can read none. */
export type Intake = {
  /**
   * Takes a request and the address it came from, where known, and gives the answer. Every answer has
   * the same length, and none is ever thrown.
   */
  answer: (request: Request, address: string | undefined) => Promise<Response>;
};

/** Takes a store and what goes with it and gives the intake. */
export function createIntake(options: IntakeOptions): Intake {
  const { now, random = randomBytes, report = () => {} } = options;
  const means = meansOf(options, random);
  const limits = createLimits(now, random, { ...perMinute, ...options.rates });
  const bodyOf = bodyReader();
  const { faults = createFaults(now, report) } = options;

  const done = async (request: Request, address: string | undefined): Promise<Response> => {
    mustBeSameOrigin(request);
    const { method, kind, act } = routeOf(request);
    limits.admit(kind, address);
    const paid = (): void => limits.admit('letter', address);
    return act({ ...means, paid }, method === 'GET' ? '' : await bodyOf(request, address));
  };

  return {
    async answer(request, address) {
      try {
        return await done(request, address);
      } catch (error) {
        const refused = refusedBy(error);
        if (refused === undefined) faults.tell(error);
        return refusal(refused ?? new Refused('fault'));
      }
    },
  };
}

function meansOf(
  options: IntakeOptions,
  random: (count: number) => Uint8Array,
): Omit<Means, 'paid'> {
  const { store, book, now } = options;
  const surge = createSurge(now, options.lettersPerHour ?? usualPerHour);
  const secrets = createSecrets(store, random);
  const perSecond = options.challengesPerSecond ?? making.perSecond;
  return {
    store,
    book,
    now,
    random,
    surge,
    secrets,
    challenges: createChallenges({ now, random, secrets, surge, perSecond }),
    enterPace: createPace(now, entersPerSecond),
    caps: { ...dailyCaps, ...options.caps },
  };
}

/** A page of another site may not speak to this one, not even unseen; an old browser does not say where it is. */
function mustBeSameOrigin({ headers }: Request): void {
  const site = headers.get('Sec-Fetch-Site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') throw new Refused('body', 403);
}

function refusedBy(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  return error instanceof LetterError && error.reason === 'body' ? new Refused('body') : undefined;
}
