import type { Day } from '../schemas/date.ts';
import { endWait, mustWait } from './clock.ts';
import type { Db } from './store.ts';
import { keepFigures } from './tally.ts';
import type { Which } from './threads.ts';

/** How many threads go in one transaction, so that nobody who writes has to wait long. */
const atOnce = 200;

/** As `expire`, at a moment of the server's clock: where that may be wrong, nothing is deleted for a day. */
export async function expireByClock(
  db: Db,
  today: Day,
  holidays: readonly Day[],
  at: Date,
): Promise<'done' | 'partly'> {
  if (await mustWait(db, today, at)) return 'done';
  const turn = await expire(db, today, holidays);
  if (turn === 'done') await endWait(db);
  return turn;
}

/**
 * Takes a transaction, today and the public holidays and deletes threads whose last day is over, with
 * all their letters; what is counted of them stays. Gives `partly` when there may be more.
 */
export async function expire(
  db: Db,
  today: Day,
  holidays: readonly Day[],
): Promise<'done' | 'partly'> {
  // Written as they are, which locks them on both engines: to one of them its asker may be writing at
  // midnight, and then it stays; and the figures and the deletion speak of the same ones.
  const expired = await db
    .updateTable('thread')
    .set(({ ref }) => ({ expires: ref('expires') }))
    .where('expires', '<', today)
    .where('id', 'in', (eb) =>
      eb.selectFrom('thread').select('id').where('expires', '<', today).orderBy('id').limit(atOnce),
    )
    .returning('id')
    .execute();
  if (expired.length === 0) return 'done';
  const ids = expired.map(({ id }) => id);
  const these: Which = (eb) => eb('id', 'in', ids);
  await keepFigures(db, holidays, these);
  await db.deleteFrom('thread').where(these).execute();
  return expired.length < atOnce ? 'done' : 'partly';
}
