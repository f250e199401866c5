import { wallClock } from '../domain/calendar.ts';
import type { MailBook } from '../domain/mailbook.ts';
import { dueDay } from '../domain/workdays.ts';
import type { Day } from '../schemas/date.ts';
import type { Caps } from './caps.ts';
import type { Challenges } from './challenges.ts';
import { mailbox } from './offices.ts';
import type { Secrets } from './secrets.ts';
import type { Store } from './store.ts';
import type { Surge } from './surge.ts';

/** What every route works with. */
export type Means = {
  store: Store;
  /** The book of now: a publication may change it under the running server. */
  book: () => MailBook;
  now: () => Date;
  random: (count: number) => Uint8Array;
  /** What challenges and entries are signed with. */
  secrets: Secrets;
  challenges: Challenges;
  surge: Surge;
  /**
   * Called at the end of every transaction that stores a letter of an asker; throws Refused `busy`,
   * which undoes it, when the network that it came from has sent too many.
   */
  paid: () => void;
  /** Called before every entry; throws Refused `busy` beyond so many in a second. */
  enterPace: () => void;
  caps: Caps;
};

/** Gives today at UTC+7, which is all that is ever kept of a time. */
export const today = ({ now }: Pick<Means, 'now'>): Day => wallClock(now()).day;

/**
 * Takes a mailbox and the day of a letter and gives by when an answer is due, null where no deadline
 * was agreed. One that has left the book will not answer: the next working day, so that the letter is
 * passed on. An empty book is one that could not be read.
 */
export function dueOf({ book }: Pick<Means, 'book'>, office: string, sent: Day): Day | null {
  const { holidays, mailboxes } = book();
  const at = mailbox(book(), office);
  const hours = at === undefined && mailboxes.length > 0 ? 1 : at?.deadlineHours;
  return hours === undefined ? null : dueDay(sent, hours, holidays);
}
