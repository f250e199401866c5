import type { Expression, ExpressionBuilder, SqlBool, UpdateObject } from 'kysely';
import type { Day } from '../schemas/date.ts';
import { same, toText } from './bytes.ts';
import type { Entry } from './entries.ts';
import type { Db, Engine } from './store.ts';
import type { Tables, ThreadTable } from './tables.ts';

/** A thread as it is stored, without its letters. */
export type Thread = ThreadTable;

/** What changes in a thread. */
export type Changes = UpdateObject<Tables, 'thread'> & Partial<Thread>;

/** Which thread: a condition of a query on `thread`. */
export type Which = (eb: ExpressionBuilder<Tables, 'thread'>) => Expression<SqlBool>;

/** The thread of that name, for who knows its code; one whose last day is over is gone, deleted or not. */
export const ofAsker =
  (id: Uint8Array, day: Day): Which =>
  (eb) =>
    eb.and([eb('id', '=', id), eb('expires', '>=', day)]);

/**
 * The threads that an office may see: its own, and those it stands behind once they were passed on to
 * it; sealed for the version of its key that it shows or an earlier one; none that are held.
 */
export const ofOffice =
  ({ id, version }: Entry, day: Day): Which =>
  (eb) =>
    eb.and([
      eb('held', '=', 0),
      eb('expires', '>=', day),
      eb.or([
        eb.and([eb('point', '=', id), eb('point_version', '<=', version)]),
        eb.and([
          eb('coordinator', '=', id),
          eb('coordinator_version', '<=', version),
          eb('escalated', 'is not', null),
        ]),
      ]),
    ]);

/** As `ofOffice`, the one thread of that name. */
export const oneOfOffice =
  (id: Uint8Array, entry: Entry, day: Day): Which =>
  (eb) =>
    eb.and([eb('id', '=', id), ofOffice(entry, day)(eb)]);

/** Takes a condition and a number and gives the thread with its letter of that number, null where it has none. */
export const withLetter = (
  db: Db,
  which: Which,
  seq: number,
): Promise<(Thread & { ct: Uint8Array | null }) | undefined> =>
  db
    .selectFrom('thread')
    .selectAll('thread')
    .select((eb) =>
      eb
        .selectFrom('letter')
        .select('letter.ct')
        .whereRef('letter.thread', '=', 'thread.id')
        .where('letter.seq', '=', seq)
        .as('ct'),
    )
    .where(which)
    .executeTakeFirst();

/** Takes a transaction and a condition and gives the thread, which nobody else changes until the transaction is over. */
export const locked = (db: Db, engine: Engine, which: Which): Promise<Thread | undefined> =>
  db
    .selectFrom('thread')
    .selectAll()
    .where(which)
    // A transaction of SQLite holds the lock of the file from its start.
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();

/** Takes the name of a thread, a number and a letter and tells whether that letter stands there; nothing where none does. */
export async function stands(
  db: Db,
  thread: Uint8Array,
  seq: number,
  ct: Uint8Array,
): Promise<boolean | undefined> {
  const row = await db
    .selectFrom('letter')
    .select('ct')
    .where('thread', '=', thread)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row && same(row.ct, ct);
}

/** Takes a locked thread, the next letter and what changes with it, and stores them. */
export async function put(db: Db, thread: Thread, ct: Uint8Array, changes: Changes): Promise<void> {
  const count = thread.count + 1;
  await db.insertInto('letter').values({ thread: thread.id, seq: count, ct }).execute();
  await change(db, thread, { ...changes, count });
}

/** Takes a locked thread and what changes and stores it. */
export async function change(db: Db, { id }: Thread, changes: Changes): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await db.updateTable('thread').set(changes).where('id', '=', id).execute();
}

/** Takes a thread and gives what the wire says of it. */
export const standing = ({ state, created, due, expires, count }: Thread) => ({
  state,
  created,
  ...(due !== null && { due }),
  expires,
  count,
});

/** As `standing`, with a letter where there is one. */
export const withStanding = (thread: Thread & { ct: Uint8Array | null }, seq: number) => ({
  ...standing(thread),
  ...(thread.ct && { letter: { seq, ct: toText(thread.ct) } }),
});
