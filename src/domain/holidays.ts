import type { Day } from '../schemas/date.ts';
import { addDays } from './calendar.ts';
import type { MailBook } from './mailbook.ts';

/** How many days ahead holidays have to be known, so that no deadline is reckoned without them. */
export const holidaysAhead = 60;

/**
 * Takes the book and gives the last day whose holidays are known, nothing where none is listed.
 * They are announced for a year at a time, so that a list which names one of a year reaches its end.
 */
export function holidaysEnd({ holidays }: Pick<MailBook, 'holidays'>): Day | undefined {
  const years = holidays.map((day) => day.slice(0, 4)).sort();
  const last = years[years.length - 1];
  return last === undefined ? undefined : `${last}-12-31`;
}

/** Whether the holidays of the next 60 days are not all known: the operator should add those announced since. */
export function holidaysRunOut(book: Pick<MailBook, 'holidays'>, day: Day): boolean {
  const end = holidaysEnd(book);
  return end === undefined || end < addDays(day, holidaysAhead);
}
