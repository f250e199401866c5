import { expiryDay } from '../domain/retention.ts';
import { isBeyond } from './caps.ts';
import { dueOf, type Means, today } from './means.ts';
import type { Receivers } from './offices.ts';
import type { Db } from './store.ts';
import type { Thread } from './threads.ts';

/** The first letter of a thread and the name of that thread. */
export type First = { id: Uint8Array; ct: Uint8Array };

/** Takes a transaction and a first letter and stores both thread and letter; tells whether there was no thread of that name yet. */
export async function begin(
  means: Means,
  db: Db,
  { id, ct }: First,
  receivers: Receivers,
): Promise<boolean> {
  const isHeld = await isBeyond(db, means.caps, receivers.to.id, today(means));
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('thread')
    .values({ ...newThread(means, id, receivers), held: isHeld ? 1 : 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await db.insertInto('letter').values({ thread: id, seq: 1, ct }).execute();
  return true;
}

/** A thread as it is when its first letter comes today. */
function newThread(
  means: Means,
  id: Uint8Array,
  { point, to, coordinator }: Receivers,
): Omit<Thread, 'held'> {
  const day = today(means);
  const { expires } = expiryDay({ created: day, last: day, lastByAsker: day });
  return {
    id,
    point: to.id,
    point_version: to.version,
    coordinator: coordinator?.id ?? null,
    coordinator_version: coordinator?.version ?? null,
    role: point.role,
    province: point.province ?? null,
    state: 'received',
    created: day,
    last: day,
    asked: day,
    due: dueOf(means, to.id, day),
    expires,
    extended: null,
    count: 1,
    waiting: 1,
    answered: null,
    in_time: null,
    escalated: null,
    escalations: 0,
    notified: 0,
  };
}
