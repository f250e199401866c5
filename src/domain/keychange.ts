import type { Day } from '../schemas/date.ts';
import type { Key } from '../schemas/key.ts';
import { addDays } from './calendar.ts';
import { graceDays } from './mailkey.ts';
import type { MailPoint } from './mailpoint.ts';
import { mostDaysKept } from './retention.ts';

/** One time in which nobody is there, and the mailbox that gets the letters meanwhile. */
export type Absence = NonNullable<Key['away']>[number];

/** Takes a mailbox of the book and gives what its file in content/keys says. */
export function keyOf({ id: _, place, ...rest }: MailPoint): Key {
  return { ...rest, ...(place && { place: place.slug }) };
}

/**
 * Takes a key file's content, a new recipient and today and gives it with one more version, in use
 * from today, or from the day after the one before began; that one is retired on the same day.
 */
export function withNextKey(key: Key, recipient: string, today: Day): Key {
  const last = key.versions.at(-1);
  const dayAfter = last ? addDays(last.from, 1) : today;
  const from = dayAfter > today ? dayAfter : today;
  const versions = key.versions.map((it) => (it === last ? { ...it, retired: from } : it));
  return {
    ...key,
    versions: [...versions, { version: (last?.version ?? 0) + 1, recipient, from }],
  };
}

/**
 * Takes a retired version and gives the first day on which its secret half may be destroyed: by then
 * the last thread that was sealed with it, in its days of grace, has been deleted for a day. Nothing
 * for a version still in use.
 */
export const forgettableFrom = ({ retired }: Key['versions'][number]): Day | undefined =>
  retired && addDays(retired, graceDays + mostDaysKept + 1);

/** Takes a key file's content, an absence and today and gives it with that absence among those to come, in order; one that it touches is replaced. */
export function withAbsence(key: Key, absence: Absence, today: Day): Key {
  const others = (key.away ?? []).filter(
    ({ from, to }) => to >= today && (to < absence.from || absence.to < from),
  );
  const away = [...others, absence].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { ...key, away };
}
