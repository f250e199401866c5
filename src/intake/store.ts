import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The two engines that the same queries run on. */
export type Engine = 'sqlite' | 'postgres';

/** Where everything is kept. `openSqlite` and `openPostgres` give one, with all migrations done. */
export type Store = {
  engine: Engine;
  db: Kysely<Tables>;
  /**
   * Does several queries in one durable transaction: all of it is on disk when the promise holds, or
   * nothing is. Whatever writes goes through it, for it waits where another process is writing; inside
   * it use no `db` but the one given, or it waits for itself.
   */
  transact: <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** What a query may run on: the store itself or a transaction. */
export type Db = Kysely<Tables>;

/** Takes an engine and its Kysely and gives the store. */
export const createStore = (engine: Engine, db: Kysely<Tables>): Store => ({
  engine,
  db,
  transact: (work) => db.transaction().execute(work),
  close: () => db.destroy(),
});
