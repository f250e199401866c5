import { expiryDay } from '../domain/retention.ts';
import type { Day } from '../schemas/date.ts';
import { Refused } from './answers.ts';
import type { Office } from './offices.ts';
import type { Flag, ThreadState } from './tables.ts';
import type { Changes, Thread } from './threads.ts';

/** The highest number of a letter that the wire knows. */
const mostLetters = 99;

/** Takes a thread and the number of a letter and throws Refused `full` or `order` unless it is the next. */
export function mustBeNext({ count }: Thread, seq: number): void {
  if (count >= mostLetters) throw new Refused('full');
  if (seq !== count + 1) throw new Refused('order');
}

/** Takes a thread to which its asker writes and throws Refused `blocked` where an office does not let that be. */
export function mustBeOpen({ state }: Thread): void {
  if (state === 'blocked') throw new Refused('blocked');
}

/**
 * Takes a thread, today and by when an answer to a letter of today is due, and gives what changes when
 * the asker writes. A day that is due already stays; a closed thread is open again, for to write is to
 * ask; what was passed to the coordinator stays with it until somebody answers.
 */
export const asks = (thread: Thread, day: Day, due: Day | null): Changes => ({
  state: thread.state === 'escalated' ? 'escalated' : 'received',
  asked: day,
  due: thread.due ?? due,
  waiting: 1,
  notified: 0,
  ...kept(thread, { last: day, asked: day }),
});

/**
 * Takes a thread and today and gives what changes when an office writes. Whether it answers or says
 * what it did, the server cannot tell; closed and blocked threads stay so.
 */
export const answers = (thread: Thread, day: Day): Changes => ({
  state: isShut(thread) ? thread.state : 'answered',
  due: null,
  waiting: 0,
  answered: thread.answered ?? day,
  in_time: thread.answered === null ? inTime(thread, day) : thread.in_time,
  ...kept(thread, { last: day }),
});

/** What an office may do with a thread without writing. */
export type Mark = 'opened' | 'closed' | 'blocked' | 'reopened';

/**
 * Takes a thread, what an office does with it and by when an answer to a letter of today would be due,
 * and gives what changes: nothing where that says nothing new. Nothing is due while a thread is closed
 * or blocked; one that is opened again is as it was before.
 */
export function marks(thread: Thread, mark: Mark, due: Day | null): Changes {
  if (mark === 'opened') return thread.state === 'received' ? { state: 'opened' } : {};
  if (mark !== 'reopened') return { state: mark, due: null };
  if (!isShut(thread)) return {};
  return thread.waiting === 1 ? { state: owing(thread), due } : { state: 'answered' };
}

/** Takes a thread, its new receivers, today and by when they should answer, and gives what changes when it is passed on. */
export const passes = (
  thread: Thread,
  { to, coordinator }: { to: Office; coordinator?: Office | undefined },
  day: Day,
  due: Day | null,
): Changes => ({
  point: to.id,
  point_version: to.version,
  coordinator: coordinator?.id ?? null,
  coordinator_version: coordinator?.version ?? null,
  state: 'received',
  due,
  waiting: 1,
  // The coordinator of before is none any more, and the one of now gets nothing yet.
  escalated: null,
  notified: 0,
  ...kept(thread, { last: day }),
});

const isShut = ({ state }: Thread): boolean => state === 'closed' || state === 'blocked';

const owing = ({ escalated }: Thread): ThreadState => (escalated === null ? 'opened' : 'escalated');

/** A deadline that was missed once is not met by what was set after it. */
function inTime({ due, escalations }: Thread, day: Day): Flag | null {
  if (escalations > 0) return 0;
  if (due === null) return null;
  return day <= due ? 1 : 0;
}

/** How long a thread is kept after a letter. */
function kept(thread: Thread, letter: { last: Day; asked?: Day }): Changes {
  const { created } = thread;
  const { last, asked = thread.asked } = letter;
  const extended = thread.extended ?? undefined;
  const end = expiryDay({ created, last, lastByAsker: asked, extended });
  return { last, expires: end.expires, extended: end.extended ?? null };
}
