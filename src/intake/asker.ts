import {
  type appendBody,
  challengeAnswer,
  type createBody,
  type deleteBody,
  letterAnswer,
  type readBody,
} from '../mailbox/wire.ts';
import { answered, done, Refused, type Said } from './answers.ts';
import { begin, type First } from './beginning.ts';
import { same, sha256, toBytes } from './bytes.ts';
import { mustKeepTime } from './clock.ts';
import { dueOf, type Means, today } from './means.ts';
import { receivers } from './offices.ts';
import type { Db } from './store.ts';
import { keepFigures } from './tally.ts';
import { locked, ofAsker, put, stands, withLetter, withStanding } from './threads.ts';
import { asks, mustBeNext, mustBeOpen } from './turns.ts';

/** Gives a proof of work to be done. */
export const challenge = async ({ challenges }: Means): Promise<Response> =>
  answered(challengeAnswer, { challenge: await challenges.issue() });

/**
 * Stores the first letter of a thread, once: sent again it is answered as before and costs nothing,
 * so that a sender whose answer was lost can try until it hears. Beyond the caps it is held, not refused.
 */
export async function create(means: Means, body: Said<typeof createBody>): Promise<Response> {
  const { store, surge, book } = means;
  const first = { id: toBytes(body.id), ct: toBytes(body.ct) };
  // That a thread begins with another letter is told to nobody who has done no work.
  if (await stands(store.db, first.id, 1, first.ct)) return done(201);
  await mustKeepTime(store.db, means.now());
  const nonce = await means.challenges.verify(body.work);
  const to = receivers(book(), body.point, body.coordinator, today(means));
  await store.transact(async (db) => {
    const isPaid = await spend(db, nonce, today(means));
    // The same letter may have come twice at once: the other has paid for it, or has just begun the thread.
    // Counted where nothing can be refused any more, or one proof of work would count many times.
    if (isPaid && (await begin(means, db, first, to))) return means.paid();
    if (!(await isStored(db, first))) throw new Refused('work');
  });
  surge.add();
  return done(201);
}

/** Gives a thread and one letter of it. */
export async function read(means: Means, { cap, seq }: Said<typeof readBody>): Promise<Response> {
  const which = ofAsker(sha256(toBytes(cap)), today(means));
  const thread = await withLetter(means.store.db, which, seq);
  if (thread === undefined) throw new Refused('unknown');
  return answered(letterAnswer, withStanding(thread, seq));
}

/** Stores a further letter of the asker, once, as `create` does; it opens a closed thread again. */
export async function append(means: Means, body: Said<typeof appendBody>): Promise<Response> {
  const { store, surge, challenges } = means;
  const id = sha256(toBytes(body.cap));
  const ct = toBytes(body.ct);
  const day = today(means);
  const thread = await withLetter(store.db, ofAsker(id, day), body.seq);
  if (thread === undefined) throw new Refused('unknown');
  if (thread.ct && same(thread.ct, ct)) return done(201);
  mustBeOpen(thread);
  mustBeNext(thread, body.seq);
  const nonce = await challenges.verify(body.work);
  await store.transact(async (db) => {
    const thread = await locked(db, store.engine, ofAsker(id, day));
    if (thread === undefined) throw new Refused('unknown');
    if (await stands(db, id, body.seq, ct)) return;
    mustBeOpen(thread);
    mustBeNext(thread, body.seq);
    if (!(await spend(db, nonce, day))) throw new Refused('work');
    await put(db, thread, ct, asks(thread, day, dueOf(means, thread.point, day)));
    means.paid();
  });
  surge.add();
  return done(201);
}

/** Deletes a thread with all its letters; only what is counted of it stays. */
export async function remove(means: Means, { cap }: Said<typeof deleteBody>): Promise<Response> {
  const { store, book } = means;
  const id = sha256(toBytes(cap));
  await store.transact(async (db) => {
    const thread = await locked(db, store.engine, ofAsker(id, today(means)));
    if (thread === undefined) throw new Refused('unknown');
    await keepFigures(db, book().holidays, (eb) => eb('id', '=', id));
    await db.deleteFrom('thread').where('id', '=', id).execute();
  });
  return done();
}

/** Whether that thread begins with that letter; throws Refused `taken` where it begins with another. */
async function isStored(db: Db, { id, ct }: First): Promise<boolean> {
  const isSame = await stands(db, id, 1, ct);
  if (isSame === false) throw new Refused('taken');
  return isSame === true;
}

/** Whether a proof of work had not paid for anything yet; now it has. */
async function spend(db: Db, nonce: Uint8Array, day: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent')
    .values({ nonce, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
