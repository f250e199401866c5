import type { MailBook } from '../domain/mailbook.ts';
import { type Cause, createAlarm } from './alarm.ts';
import { behind } from './clock.ts';
import { causesOf, type Disk } from './health.ts';
import { type Job, runJobs } from './jobs.ts';
import type { Store } from './store.ts';
import { strandedCauses } from './stranded.ts';
import { failure } from './unfinished.ts';

export type KeeperOptions = {
  store: Store;
  /** The book of now: a new one comes with every publication. */
  book: () => MailBook;
  now: () => Date;
  jobs: readonly Job[];
  /** How many requests failed in the last ten minutes; absent where nobody counts. */
  faults?: () => number;
  /** How full the disk is that the letters lie on; absent where the database lies elsewhere. */
  disk?: () => Promise<Disk>;
  /** Hears of what an operator has to do something about, once when it begins and once when it is over. */
  report: (sentence: string) => void;
};

/** Keeps the mailbox in order: does what is to be done, and knows what is wrong. */
export type Keeper = {
  /** Runs every job whose time has come; to be called every few minutes. */
  work: () => Promise<void>;
  /** What an operator has to do something about now; nothing when all is well. */
  health: () => Promise<readonly Cause[]>;
};

/** Takes the store, the book, the clock and the jobs and gives their keeper. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { store, book, now, jobs, report } = options;
  const watched = { ...options, began: now() };
  const alarm = createAlarm(report);
  const health = (): Promise<readonly Cause[]> => causesOf(watched, book(), now());
  return {
    health,
    async work() {
      const failed: Cause[] = [];
      const { holidays } = book();
      if (!(await health()).some(({ id }) => id === behind))
        await runJobs(jobs, { store, holidays, at: now() }, (name, error) =>
          failed.push({ id: `failed ${name}`, sentence: sentenceOf(name, error) }),
        );
      const causes = await health();
      // Nothing works without it, and one sentence says so.
      if (causes.some(({ id }) => id === 'database')) alarm(causes);
      else alarm([...failed, ...causes, ...(await strandedCauses(store.db, book()))]);
    },
  };
}

const sentenceOf = (name: string, error: unknown): string =>
  `Việc định kỳ "${name}" không xong, lượt sau sẽ làm lại. ${failure(error)}`;
