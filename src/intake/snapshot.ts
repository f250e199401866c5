import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Engine, Store } from './store.ts';
import type { LetterTable, ThreadTable } from './tables.ts';

const begins: Record<Engine, string> = {
  sqlite: 'begin',
  postgres: 'begin isolation level repeatable read read only',
};

/** Reads a store as it is at one moment, and keeps nobody from writing meanwhile. */
export const atOneMoment = <T>({ engine, db }: Store, read: (db: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    await sql.raw(begins[engine]).execute(connection);
    try {
      return await read(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });

/** A thread with all its letters. */
export type WholeThread = { thread: ThreadTable; letters: readonly LetterTable[] };

/** How many threads are read at once: some megabytes. */
const atOnce = 200;

/** Gives every thread with its letters, in the order of their names. */
export async function* wholeThreads(db: Db): AsyncGenerator<WholeThread> {
  for (let last: Uint8Array = new Uint8Array(0); ;) {
    const threads = await db
      .selectFrom('thread')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute();
    for (const thread of threads) yield { thread, letters: await lettersOf(db, thread) };
    const end = threads.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

const lettersOf = (db: Db, { id }: ThreadTable): Promise<LetterTable[]> =>
  db.selectFrom('letter').selectAll().where('thread', '=', id).orderBy('seq').execute();

/** Gives a mark of all that a backup holds: two stores that hold the same have the same one, whatever their engine. */
export async function markOf(db: Db): Promise<string> {
  const hash = createHash('sha256');
  for await (const { thread, letters } of wholeThreads(db)) {
    add(hash, thread);
    for (const letter of letters) add(hash, letter);
  }
  for (const figure of await figures(db)) add(hash, figure);
  return hash.digest('hex');
}

/** Gives what is counted of threads that are gone, in order. */
export const figures = (db: Db) =>
  db
    .selectFrom('tally')
    .selectAll()
    .orderBy('month')
    .orderBy('province')
    .orderBy('measure')
    .execute();

/** Bytes come as one class from one engine and as another from the other. */
function add(hash: Hash, row: object): void {
  const plain = Object.entries(row)
    .map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
  hash.update(JSON.stringify(plain));
}
