import type { SelectQueryBuilder } from 'kysely';
import type { Day } from '../schemas/date.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

/** How many threads begin on a day before further ones are held back: at one mailbox, and in whole. */
export type Caps = { point: number; whole: number };

/** Many times what an office answers in a day. */
export const dailyCaps: Caps = { point: 50, whole: 1000 };

/** Takes a transaction, a mailbox and today and tells whether one more thread is beyond the caps; what is held counts no further. */
export async function isBeyond(db: Db, caps: Caps, point: string, day: Day): Promise<boolean> {
  const begun = db.selectFrom('thread').where('created', '=', day).where('held', '=', 0);
  return (
    (await reach(
      db,
      begun.where('point', '=', point).select('id').limit(caps.point),
      caps.point,
    )) || (await reach(db, begun.select('id').limit(caps.whole), caps.whole))
  );
}

async function reach(
  db: Db,
  some: SelectQueryBuilder<Tables, 'thread', { id: Uint8Array }>,
  cap: number,
): Promise<boolean> {
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in texts.
  return Number(count) >= cap;
}
