import type { Day } from '../schemas/date.ts';
import type { Db } from './store.ts';
import { keepFigures, type Which } from './tally.ts';

/** How many threads go in one transaction, so that nobody who writes has to wait long. */
const atOnce = 200;

/**
 * Takes a transaction, today and the public holidays and deletes threads whose last day is over, with
 * all their letters; what is counted of them stays. Gives `partly` when there may be more.
 */
export async function expire(
  db: Db,
  today: Day,
  holidays: readonly Day[],
): Promise<'done' | 'partly'> {
  // By number, so that the figures and the deletion speak of the same ones.
  const expired: Which = (eb) =>
    eb(
      'id',
      'in',
      eb.selectFrom('thread').select('id').where('expires', '<', today).orderBy('id').limit(atOnce),
    );
  await keepFigures(db, holidays, expired);
  const { numDeletedRows } = await db.deleteFrom('thread').where(expired).executeTakeFirst();
  return Number(numDeletedRows) < atOnce ? 'done' : 'partly';
}
