import { sql } from 'kysely';
import type { Db, Store } from './store.ts';

/** What became of a piece of work: done for this hour, only in part, or left to the process that has it. */
export type Turn = 'done' | 'partly' | 'elsewhere';

/**
 * Takes a store, the name of a job, the hour and its work, and does the work in one transaction, in one
 * process of all. When it says that nothing is left, that hour is written down with it as the last in
 * which the job ran to its end, and nobody does it again within it.
 */
export const elected = (
  store: Store,
  name: string,
  hour: string,
  work: (db: Db) => Promise<'done' | 'partly'>,
): Promise<Turn> =>
  store.transact(async (db) => {
    if (!(await isMine(store, db, name)) || (await ranAt(db, name)) === hour) return 'elsewhere';
    const turn = await work(db);
    if (turn === 'done') await writeRan(db, name, hour);
    return turn;
  });

// A transaction of SQLite holds the lock of the file from its start.
async function isMine({ engine }: Store, db: Db, name: string): Promise<boolean> {
  if (engine === 'sqlite') return true;
  const key = sql`hashtext(${`hop-thu-kin ${name}`})`;
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(${key}) as mine`.execute(db);
  return rows[0]?.mine === true;
}

/** Takes the tables and the name of a job and gives the hour in which it last ran to its end. */
export async function ranAt(db: Db, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('job').select('ran').where('name', '=', name).executeTakeFirst();
  return row?.ran;
}

/** Takes the tables, the name of a job and an hour and writes down that it ran to its end then. */
export async function writeRan(db: Db, name: string, ran: string): Promise<void> {
  await db
    .insertInto('job')
    .values({ name, ran })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ran }))
    .execute();
}
