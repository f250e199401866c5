import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { migrate } from './migrations.ts';
import { createStore, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * How long to wait for another process that writes, in milliseconds: `all` in all, and `blocking` at
 * once, since SQLite's own waiting stops the whole process. In between others are answered.
 */
const wait = { all: 5000, blocking: 20, between: 5 } as const;

/** The first with whole write-ahead logs when two processes checkpoint (sqlite.org/wal.html, "WAL-reset bug"). */
const oldest = [3, 51, 3] as const;

/**
 * Takes the path of a database file, or ':memory:', and gives the store, made when there was none and
 * readable by its owner alone. Throws a sentence when SQLite is too old or the file cannot be used.
 */
export async function openSqlite(path: string): Promise<Store> {
  if (path !== ':memory:') makeFile(path);
  const file = new DatabaseSync(path, { timeout: wait.all, enableForeignKeyConstraints: true });
  try {
    requireVersion(file);
    file.exec(pragmas);
    const store = createStore('sqlite', new Kysely<Tables>({ dialect: dialect(file) }));
    await migrate(store);
    return store;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** FULL: on disk before anyone is told so. secure_delete: what is deleted is overwritten. */
const pragmas = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;
  pragma trusted_schema = off;
  pragma busy_timeout = ${wait.blocking};
`;

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // To write its file anew SQLite puts a copy of all letters aside: beside the file, not in /var/tmp.
  process.env['SQLITE_TMPDIR'] = dirname(path);
  // SQLite gives its log and index the permissions of the file.
  closeSync(openSync(path, 'a', 0o600));
}

function requireVersion(file: DatabaseSync): void {
  const version = String(file.prepare('select sqlite_version() as version').get()?.['version']);
  if (isAtLeast(version, oldest)) return;
  throw new Error(
    `SQLite ${version} có thể làm mất thư khi có hai tiến trình. Cần từ bản ${oldest.join('.')}: hãy dùng Node.js từ bản 24.15.`,
  );
}

/** Takes a version such as 3.51.3 and three numbers and tells whether it is that or a later one. */
export function isAtLeast(
  version: string,
  [major, minor, patch]: typeof oldest | number[],
): boolean {
  const [a = 0, b = 0, c = 0] = version.split('.').map(Number);
  const weight = (x = 0, y = 0, z = 0): number => (x * 1000 + y) * 1000 + z;
  return weight(a, b, c) >= weight(major, minor, patch);
}

function dialect(file: DatabaseSync): SqliteDialect {
  const config = { database: adapter(file) };
  return Object.assign(new SqliteDialect(config), { createDriver: () => new Driver(config, file) });
}

/** Takes the lock for writing at once: one taken after a read fails when another process wrote in between. */
class Driver extends SqliteDriver {
  readonly #file: DatabaseSync;

  constructor(config: SqliteDialectConfig, file: DatabaseSync) {
    super(config);
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let left: number = wait.all; ; left -= wait.blocking + wait.between) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (left <= 0 || !isBusy(error)) throw error;
        await sleep(wait.between);
      }
    }
  }

  /** A full disk has undone the transaction already: to undo it again would fail, and hide what failed. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5;

/** More different queries than there are. */
const statementsKept = 200;

/** node:sqlite as Kysely knows SQLite; a query is prepared once. */
function adapter(file: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(query) {
      const known = prepared.get(query);
      if (known) return known;
      const made = statement(file.prepare(query));
      if (prepared.size >= statementsKept) prepared.clear();
      prepared.set(query, made);
      return made;
    },
  };
}

function statement(it: StatementSync): SqliteStatement {
  // Kysely passes on what our queries give it: texts, numbers, bytes and null.
  const values = (given: readonly unknown[]): SQLInputValue[] => given as SQLInputValue[];
  return {
    reader: it.columns().length > 0,
    all: (given) => it.all(...values(given)),
    run: (given) => it.run(...values(given)),
    iterate: (given) => it.iterate(...values(given)),
  };
}
