import type { Day } from '../schemas/date.ts';
import type { Key } from '../schemas/key.ts';
import type { KeyVersion } from '../schemas/keyversion.ts';
import { addDays } from './calendar.ts';

/**
 * Takes a mailbox and a day and gives the key to seal with on that day, nothing where none is in force:
 * a key is from its first day on, no longer on the day it is retired, and the newer of two goes first.
 */
export const keyInForce = ({ versions }: Pick<Key, 'versions'>, day: Day): KeyVersion | undefined =>
  versions
    .filter(({ from, retired }) => from <= day && (retired === undefined || day < retired))
    .pop();

/** A page stays open for a while: so many days after a key was retired, or an absence ended, it still counts. */
export const graceDays = 2;

/** Whether a key, retired or not, still takes letters and lets in on a day. */
export const isTaken = ({ retired }: Pick<KeyVersion, 'retired'>, day: Day): boolean =>
  retired === undefined || day <= addDays(retired, graceDays);
