import { wallClock } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';
import { type Caps, dailyCaps } from './caps.ts';
import { elected, ranAt, type Turn, writeRan } from './election.ts';
import { escalate } from './escalation.ts';
import { expireByClock } from './expiry.ts';
import { hourAt, hourOf } from './hour.ts';
import { removeLeftovers } from './leftovers.ts';
import { compact, purge } from './purge.ts';
import { release } from './release.ts';
import type { Db, Store } from './store.ts';

/** What a job works with. */
export type Work = {
  store: Store;
  /** The public holidays, as the book of now has them. */
  holidays: readonly Day[];
  at: Date;
};

/** Something to be done once in a period of so many hours, by one process of all; asked more often it does nothing. */
export type Job = { name: string; hours: 1 | 24; run: (work: Work) => Promise<void> };

/** Takes a moment and the hours of a period and gives the hour in which its period began. */
const periodOf = (at: Date, hours: Job['hours']): string =>
  hours === 1 ? hourOf(at) : hourAt(wallClock(at).day, 0);

/** A job of one transaction, or of several while it says that there is more. */
const job = (
  name: string,
  hours: Job['hours'],
  work: (
    db: Db,
    today: Day,
    holidays: readonly Day[],
    at: Date,
  ) => Promise<'done' | 'partly' | void>,
): Job => ({
  name,
  hours,
  run: async ({ store, holidays, at }) => {
    const some = (): Promise<Turn> =>
      elected(
        store,
        name,
        periodOf(at, hours),
        async (db) => (await work(db, wallClock(at).day, holidays, at)) ?? 'done',
      );
    while ((await some()) === 'partly');
  },
});

/** A job without a transaction, harmless when two processes do it together. */
const upkeep = (name: string, hours: Job['hours'], work: (store: Store) => Promise<void>): Job => ({
  name,
  hours,
  run: async ({ store, at }) => {
    const period = periodOf(at, hours);
    if ((await ranAt(store.db, name)) === period) return;
    await work(store);
    await store.transact((db) => writeRan(db, name, period));
  },
});

/**
 * Takes the caps of a day and gives all jobs on what is stored, in order: what one of them deletes is
 * gone from file and log when they are through.
 */
export const createJobs = (caps: Caps = dailyCaps): readonly Job[] => [
  job('release', 24, (db, today, holidays) => release(db, today, holidays, caps)),
  job('escalation', 1, escalate),
  job('expiry', 1, expireByClock),
  job('leftovers', 24, removeLeftovers),
  upkeep('compaction', 24, compact),
  upkeep('purge', 1, purge),
];

/**
 * Takes jobs, what they work with and what hears of failures, and runs them one after another. One
 * that fails is told of and does not keep the others from running; the next run tries it again.
 */
export async function runJobs(
  list: readonly Job[],
  work: Work,
  fails: (name: string, error: unknown) => void,
): Promise<void> {
  for (const { name, run } of list)
    try {
      await run(work);
    } catch (error) {
      fails(name, error);
    }
}
