import type { MailBook } from '../../src/domain/mailbook.ts';
import type { Disk } from '../../src/intake/health.ts';
import { createJobs, type Job } from '../../src/intake/jobs.ts';
import { createKeeper } from '../../src/intake/keeper.ts';
import type { Store } from '../../src/intake/store.ts';
import { book } from './book.ts';
import { Clock } from './clock.ts';

/** Bytes. */
export const GB = 1024 ** 3;

type Options = { jobs?: readonly Job[]; disk?: Disk; book?: MailBook; faults?: () => number };

/** Takes a store and what is otherwise than usual and gives a keeper of it, on a clock, whose book and disk can be changed. */
export function keeperOf(
  store: Store,
  { jobs = createJobs(), faults = () => 0, ...now }: Options = {},
) {
  const clock = new Clock();
  const reports: string[] = [];
  const world = { book, disk: { free: 50 * GB, size: 100 * GB }, ...now };
  const keeper = createKeeper({
    store,
    book: () => world.book,
    now: clock.now,
    jobs,
    faults,
    disk: () => Promise.resolve(world.disk),
    report: (sentence) => reports.push(sentence),
  });
  const sentences = async () => (await keeper.health()).map(({ sentence }) => sentence);
  return { ...keeper, clock, reports, world, sentences };
}
