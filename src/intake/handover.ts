import { mayBePassed } from '../domain/handover.ts';
import type { resealBody } from '../mailbox/wire.ts';
import { done, Refused, type Said } from './answers.ts';
import { toBytes } from './bytes.ts';
import { onThread } from './desk.ts';
import { entered } from './entries.ts';
import { dueOf, type Means, today } from './means.ts';
import { mailbox, type Office, receivers } from './offices.ts';
import type { Db } from './store.ts';
import { put, stands, type Thread } from './threads.ts';
import { mustBeNext, passes } from './turns.ts';

/** To whom a thread is passed on. */
type Target = { to: Office; coordinator?: Office | undefined };

/**
 * Keeps aside one letter sealed again for another mailbox. With the note, whose number is the next, the
 * thread passes over if all its letters are there for that mailbox, at once; otherwise it is refused
 * with `order` and nothing has changed; with `closed` where the office may not pass it there. The note sent again is answered as before.
 */
export async function reseal(means: Means, body: Said<typeof resealBody>): Promise<Response> {
  const entry = await entered(means, toBytes(body.token));
  const { seq } = body;
  const target = { to: body.to, coordinator: body.coordinator };
  const id = toBytes(body.id);
  const ct = toBytes(body.ct);
  if (await hasPassed(means.store.db, id, target, seq, ct)) return done();
  const from = mailbox(means.book(), entry.id);
  const { point } = receivers(means.book(), target.to, target.coordinator, today(means));
  if (from === undefined || !mayBePassed(from, point)) throw new Refused('closed');
  await onThread(means, entry, id, async (db, thread) => {
    if (seq <= thread.count) return stage(db, thread, target, seq, ct);
    mustBeNext(thread, seq);
    await passOn(db, thread, target);
    const day = today(means);
    await put(db, thread, ct, passes(thread, target, day, dueOf(means, target.to.id, day)));
  });
  return done();
}

/** Who sends the very note by which the thread passed on does not see it any more, but may hear so again. */
async function hasPassed(
  db: Db,
  id: Uint8Array,
  { to }: Target,
  seq: number,
  ct: Uint8Array,
): Promise<boolean> {
  if (!(await stands(db, id, seq, ct))) return false;
  const thread = await db
    .selectFrom('thread')
    .select(['point', 'point_version'])
    .where('id', '=', id)
    .executeTakeFirst();
  return thread?.point === to.id && thread.point_version === to.version;
}

const columns = ({ to, coordinator }: Target) => ({
  point: to.id,
  point_version: to.version,
  coordinator: coordinator?.id ?? null,
  coordinator_version: coordinator?.version ?? null,
});

async function stage(
  db: Db,
  thread: Thread,
  target: Target,
  seq: number,
  ct: Uint8Array,
): Promise<void> {
  const row = { ...columns(target), ct };
  await db
    .insertInto('staged')
    .values({ thread: thread.id, seq, ...row })
    .onConflict((conflict) => conflict.columns(['thread', 'seq']).doUpdateSet(row))
    .execute();
}

/** Puts the letters kept aside in the place of those that stand. Throws Refused `order` unless all are there, for the same mailboxes. */
async function passOn(db: Db, thread: Thread, target: Target): Promise<void> {
  const { id, count } = thread;
  const staged = await db.deleteFrom('staged').where('thread', '=', id).returningAll().execute();
  const wanted = JSON.stringify(columns(target));
  const fit = staged.filter(
    ({ point, point_version, coordinator, coordinator_version }) =>
      JSON.stringify({ point, point_version, coordinator, coordinator_version }) === wanted,
  );
  if (fit.length !== count || staged.length !== count) throw new Refused('order');
  for (const { seq, ct } of fit)
    await db
      .updateTable('letter')
      .set({ ct })
      .where('thread', '=', id)
      .where('seq', '=', seq)
      .execute();
}
