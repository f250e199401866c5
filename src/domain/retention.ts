import type { Day } from '../schemas/date.ts';
import { addDays } from './calendar.ts';

/** In days: kept after the last letter; at most after the first; in how many at the end a letter of the asker counts as late; kept after that one. */
const keep = { last: 30, most: 90, late: 7, extension: 14 } as const;

/** The most days that a thread can be kept for, counted from the day of its first letter. */
export const mostDaysKept: number = keep.most + keep.extension;

/** The days of a thread that decide how long it is kept. */
export type ThreadDays = {
  /** The day of the first letter. */
  created: Day;
  /** The day of the newest letter, whoever wrote it. */
  last: Day;
  /** The day of the asker's newest letter. */
  lastByAsker: Day;
  /** The end that a late letter moved it to, if one did: the answer of the call before. */
  extended?: Day | undefined;
};

/**
 * Takes the days of a thread and gives the last day on which it can be read; it is deleted on the day
 * after. That is 30 days after the last letter and at most 90 after the first. The first letter of
 * the asker in the last 7 of those 90 days moves the end to 14 days after it, and no later one moves
 * it again: keep `extended` and pass it on.
 */
export function expiryDay({ created, last, lastByAsker, extended }: ThreadDays): {
  expires: Day;
  extended: Day | undefined;
} {
  const most = addDays(created, keep.most);
  const isLate = lastByAsker > addDays(most, -keep.late) && lastByAsker <= most;
  const moved = extended ?? (isLate ? addDays(lastByAsker, keep.extension) : undefined);
  return { expires: earlier(addDays(last, keep.last), moved ?? most), extended: moved };
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
