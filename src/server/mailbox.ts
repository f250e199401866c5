import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MailBook } from '../domain/mailbook.ts';
import { createFaults } from '../intake/faults.ts';
import { createIntake, type Intake } from '../intake/intake.ts';
import { createJobs, type Job } from '../intake/jobs.ts';
import { createKeeper, type Keeper } from '../intake/keeper.ts';
import { openStore } from '../intake/opening.ts';
import { startSchedule } from '../intake/schedule.ts';
import { createTransparency, type Transparency } from '../intake/transparency.ts';

export type MailboxOptions = {
  /** postgres://… or the path of a SQLite file. */
  address: string;
  /** The book of now. */
  book: () => MailBook;
  /** The built page that figures are put into, where there is one. */
  template: () => string | undefined;
  /** Sends notices, where that is configured. */
  notices?: Job;
  now: () => Date;
  /** Hears of failures in one sentence, never with anything of a letter or an address in it. */
  report: (sentence: string) => void;
};

/** The mailbox of a running server: what answers, what is wrong with it, and what ends it. */
export type Mailbox = {
  answer: Intake['answer'];
  figures: Transparency;
  health: Keeper['health'];
  close: () => Promise<void>;
};

/** Between two looks at whether a job is due, in milliseconds. */
const restMs = 5 * 60_000;

/** Opens the store, brings it up to date and starts the jobs. Throws a sentence when letters cannot be kept. */
export async function openMailbox(options: MailboxOptions): Promise<Mailbox> {
  const { address, book, template, notices, now, report } = options;
  const store = await openStore(address, report);
  const jobs = [...createJobs(), ...(notices ? [notices] : [])];
  const disk = store.engine === 'sqlite' ? { disk: () => space(dirname(address)) } : {};
  const faults = createFaults(now, report);
  const watched = { faults: faults.recent, ...disk };
  const keeper = createKeeper({ store, book, now, jobs, report, ...watched });
  const { end } = startSchedule({ work: keeper.work, restMs, timer, report });
  return {
    answer: createIntake({ store, book, now, report, faults }).answer,
    figures: createTransparency({ store, book, now, template }),
    health: keeper.health,
    close: async () => {
      await end();
      await store.close();
    },
  };
}

async function space(folder: string): Promise<{ free: number; size: number }> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}

/** Calls something later, once, unless that is taken back; does not keep the process alive. */
export function timer(work: () => void, ms: number): () => void {
  const waiting = setTimeout(work, ms).unref();
  return () => clearTimeout(waiting);
}
