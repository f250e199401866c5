import { addDays } from '../domain/calendar.ts';
import type { MailBook } from '../domain/mailbook.ts';
import { graceDays, isTaken } from '../domain/mailkey.ts';
import type { MailPoint } from '../domain/mailpoint.ts';
import type { Day } from '../schemas/date.ts';
import { Refused } from './answers.ts';

/** A mailbox and a version of its key. */
export type Office = { id: string; version: number };

/** Who is to get a letter, found in the book. */
export type Receivers = { point: MailPoint; to: Office; coordinator?: Office | undefined };

/**
 * Takes the book, whom a letter is for and today and gives the receivers. Throws Refused `closed` for
 * a mailbox that takes no letters, a key not in force, or a coordinator who does not stand behind it:
 * the page is an old one and has to look again.
 */
export function receivers(
  book: MailBook,
  to: Office,
  coordinator: Office | undefined,
  today: Day,
): Receivers {
  const point = inForce(book, to, today);
  if (!point?.staffed) throw new Refused('closed');
  if (coordinator && !standsBehind(book, point, coordinator, today)) throw new Refused('closed');
  return { point, to, coordinator };
}

/** Takes the book and an office and gives that version of its key, retired or not, where there is one. */
export const keyOf = (
  book: MailBook,
  { id, version }: Office,
): MailPoint['versions'][number] | undefined =>
  mailbox(book, id)?.versions.find((key) => key.version === version);

/** Takes the book and the ID of a mailbox and gives it, where there is one. */
export const mailbox = (book: MailBook, id: string): MailPoint | undefined =>
  book.mailboxes.find((it) => it.id === id);

function inForce(book: MailBook, office: Office, today: Day): MailPoint | undefined {
  const key = keyOf(book, office);
  if (key === undefined || key.from > today) return undefined;
  return isTaken(key, today) ? mailbox(book, office.id) : undefined;
}

/** The one that the point names, who covers for it, or a mailbox of the whole nation. Behind others than points stands nobody. */
function standsBehind(book: MailBook, point: MailPoint, coordinator: Office, today: Day): boolean {
  const behind = inForce(book, coordinator, today);
  if (behind === undefined || point.role !== 'point' || behind.id === point.id) return false;
  const named = point.coordinator === undefined ? undefined : mailbox(book, point.coordinator);
  const covers = (named?.away ?? [])
    .filter(({ from, to }) => from <= today && today <= addDays(to, graceDays))
    .map(({ cover }) => cover);
  return behind.role === 'national' || behind.id === named?.id || covers.includes(behind.id);
}
