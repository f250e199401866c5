import { sql } from 'kysely';
import { dueDay, hoursADay, workdaysBetween } from '../domain/workdays.ts';
import type { Day } from '../schemas/date.ts';
import type { Caps } from './caps.ts';
import type { Db } from './store.ts';
import type { ThreadTable } from './tables.ts';

/**
 * Takes a transaction, today, the public holidays and the caps of a day and lets go what was held, the
 * oldest first: of each mailbox and in whole as much as the caps leave room for beside what begins
 * today. An office has as long to answer as if the letter had come today. Run it once a day, at its start. Where little is held goes first, so that a flood at one mailbox holds nobody else's letters.
 */
export async function release(
  db: Db,
  today: Day,
  holidays: readonly Day[],
  caps: Caps,
): Promise<void> {
  const begun = await counts(db, today);
  let room = caps.whole - [...begun.values()].reduce((sum, count) => sum + count, 0);
  for (const point of await heldPoints(db)) {
    const free = Math.min(room, caps.point - (begun.get(point) ?? 0));
    const released = free > 0 ? await letGo(db, today, point, free) : [];
    for (const thread of released) await putOff(db, thread, today, holidays);
    room -= released.length;
  }
}

/** How many threads begin today and are not held, at each mailbox. */
async function counts(db: Db, today: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('thread')
    .select(['point', ({ fn }) => fn.countAll().as('count')])
    .where('created', '=', today)
    .where('held', '=', 0)
    .groupBy('point')
    .execute();
  // PostgreSQL counts in texts.
  return new Map(rows.map(({ point, count }) => [point, Number(count)]));
}

async function heldPoints(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('thread')
    .select('point')
    .where('held', '=', 1)
    .groupBy('point')
    .orderBy(({ fn }) => fn.countAll())
    .orderBy('point')
    .execute();
  return rows.map(({ point }) => point);
}

type Released = Pick<ThreadTable, 'id' | 'created' | 'due'>;

const letGo = (db: Db, today: Day, point: string, most: number): Promise<Released[]> =>
  db
    .updateTable('thread')
    .set({ held: 0 })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('thread')
        .select('id')
        .where('held', '=', 1)
        .where('point', '=', point)
        .where('expires', '>=', today)
        .orderBy('created')
        // Not by name: who floods a mailbox may choose names that come first.
        .orderBy(sql`random()`)
        .limit(most),
    )
    .returning(['id', 'created', 'due'])
    .execute();

/** As many working days from today as there were from the day of the letter, when no office could see it. */
async function putOff(
  db: Db,
  { id, created, due: before }: Released,
  today: Day,
  holidays: readonly Day[],
): Promise<void> {
  if (before === null) return;
  const due = dueDay(today, workdaysBetween(created, before, holidays) * hoursADay, holidays);
  await db.updateTable('thread').set({ due }).where('id', '=', id).execute();
}
