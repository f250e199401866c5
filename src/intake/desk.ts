import {
  type deskReadBody,
  enterAnswer,
  type enterBody,
  letterAnswer,
  type replyBody,
  type stateBody,
} from '../mailbox/wire.ts';
import { answered, done, Refused, type Said } from './answers.ts';
import { toBytes, toText } from './bytes.ts';
import { type Entry, entered, sealedEntry } from './entries.ts';
import { dueOf, type Means, today } from './means.ts';
import type { Db } from './store.ts';
import {
  change,
  locked,
  oneOfOffice,
  put,
  stands,
  type Thread,
  withLetter,
  withStanding,
} from './threads.ts';
import { answers, marks, mustBeNext } from './turns.ts';

/** Gives a token that only who holds the key of the office can read. */
export const enter = async (means: Means, { office }: Said<typeof enterBody>): Promise<Response> =>
  answered(enterAnswer, { sealed: toText(await sealedEntry(means, office)) });

/** Gives a thread of the office and one letter of it. */
export async function deskRead(means: Means, body: Said<typeof deskReadBody>): Promise<Response> {
  const entry = await entered(means, toBytes(body.token));
  const which = oneOfOffice(toBytes(body.id), entry, today(means));
  const thread = await withLetter(means.store.db, which, body.seq);
  if (thread === undefined) throw new Refused('unknown');
  return answered(letterAnswer, withStanding(thread, body.seq));
}

/** Stores an answer or a note, once: sent again it is answered as before. */
export async function reply(means: Means, body: Said<typeof replyBody>): Promise<Response> {
  const entry = await entered(means, toBytes(body.token));
  const ct = toBytes(body.ct);
  await onThread(means, entry, toBytes(body.id), async (db, thread) => {
    if (await stands(db, thread.id, body.seq, ct)) return;
    mustBeNext(thread, body.seq);
    await put(db, thread, ct, answers(thread, today(means)));
  });
  return done(201);
}

/** Writes down what the office did with a thread; what says nothing new changes nothing. */
export async function mark(means: Means, body: Said<typeof stateBody>): Promise<Response> {
  const entry = await entered(means, toBytes(body.token));
  await onThread(means, entry, toBytes(body.id), (db, thread) => {
    const due = dueOf(means, thread.point, today(means));
    return change(db, thread, marks(thread, body.state, due));
  });
  return done();
}

/** Does something with a thread of the office in one transaction, in which nobody else changes it. Throws Refused `unknown` for any other. */
export const onThread = (
  { store, ...means }: Means,
  entry: Entry,
  id: Uint8Array,
  work: (db: Db, thread: Thread) => Promise<void>,
): Promise<void> =>
  store.transact(async (db) => {
    const thread = await locked(db, store.engine, oneOfOffice(id, entry, today(means)));
    if (thread === undefined) throw new Refused('unknown');
    await work(db, thread);
  });
