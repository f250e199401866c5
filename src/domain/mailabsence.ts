import type { Day } from '../schemas/date.ts';
import { inability } from './mailfitness.ts';
import type { MailPoint } from './mailpoint.ts';

/** The mailboxes that letters may go to, by their ID. */
export type Offices = ReadonlyMap<string, MailPoint>;

/** Takes all mailboxes and gives those that letters may go to: never the operator's, which is for notes about the site. */
export const offices = (mailboxes: readonly MailPoint[]): Offices =>
  new Map(mailboxes.filter(({ role }) => role !== 'operator').map((it) => [it.id, it]));

/**
 * Takes a mailbox, a day and who may, and gives who acts for it then: itself, or its cover while it is
 * away, if both may; a cover that is away passes nothing on.
 */
export function actsFor(
  it: MailPoint,
  among: Offices,
  day: Day,
  may: (it: MailPoint) => boolean,
): MailPoint | undefined {
  if (!may(it)) return undefined;
  const absence = absenceOn(it, day);
  if (!absence) return it;
  const cover = among.get(absence.cover ?? '');
  return cover && may(cover) && !absenceOn(cover, day) ? cover : undefined;
}

/** Whether a mailbox takes letters on a day from anyone at all, itself or by its cover. */
export const takesLetters = (it: MailPoint, among: Offices, day: Day): boolean =>
  actsFor(it, among, day, (other) => inability(other, day) === undefined) !== undefined;

/** Both days of an absence count. */
const absenceOn = ({ away = [] }: MailPoint, day: Day) =>
  away.find(({ from, to }) => from <= day && day <= to);
