import { createJobs, type Job, runJobs } from '../../src/intake/jobs.ts';
import type { Store } from '../../src/intake/store.ts';

/** All jobs, with caps that are soon reached. */
export const jobs = createJobs({ point: 3, whole: 7 });

/** The holidays that they know. */
export const holidays = ['2027-01-01'];

/** Nine o’clock in the morning of a day in Viet Nam. */
export const morning = (day: string): Date => new Date(`${day}T09:00:00+07:00`);

/** Runs every job; a failure fails the test. */
export const runAll = (store: Store, at: Date, list: readonly Job[] = jobs): Promise<void> =>
  runJobs(list, { store, holidays, at }, (name, error) => {
    throw new Error(name, { cause: error });
  });
