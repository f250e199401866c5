import { addDays } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';
import type { Db } from './store.ts';

/**
 * Takes a transaction and today, once a day, and removes what has served its time: proofs of work, the
 * secrets that challenges and entries were signed with, and letters that were sealed for another
 * mailbox and never passed over. Of the first two those of yesterday stay, for midnight ends nothing
 * that somebody is doing; a handover takes seconds, and one that this interrupts begins again unharmed.
 */
export async function removeLeftovers(db: Db, today: Day): Promise<void> {
  const yesterday = addDays(today, -1);
  await db.deleteFrom('spent').where('day', '<', yesterday).execute();
  await db.deleteFrom('secret').where('day', '<', yesterday).execute();
  await db.deleteFrom('staged').execute();
}
