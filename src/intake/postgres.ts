import { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations.ts';
import { createStore, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How many connections a process holds, and how long it waits for one, in milliseconds. */
const pool = { max: 8, connectionTimeoutMillis: 5000 };

/**
 * What every connection begins with. No query takes that long unless something stands; then it is
 * better given up. What was committed is on disk, whatever the server's own settings say.
 */
const settings = `
  select set_config('statement_timeout', '15s', false),
    set_config('lock_timeout', '5s', false),
    set_config('idle_in_transaction_session_timeout', '15s', false),
    set_config('synchronous_commit', case
      when current_setting('synchronous_commit') in ('off', 'local') then 'on'
      else current_setting('synchronous_commit') end, false)`;

/** Longer than any query may take, in milliseconds; an idle connection is closed sooner. */
const silenceMs = 20_000;

/**
 * Takes the address of a PostgreSQL database (postgres://…) and what hears of a lost connection, and
 * gives the store; a connection on which nothing has come for `silence` milliseconds is given up.
 * Throws what the driver throws when the database cannot be reached, and a sentence when it does not
 * write to disk.
 */
export async function openPostgres(
  address: string,
  report: (sentence: string) => void = () => {},
  silence: number = silenceMs,
): Promise<Store> {
  const connections = new pg.Pool({
    ...pool,
    connectionString: address,
    stream: () => attentive(silence),
    // The pool's own step, since a connection that fails in Kysely's is never given back.
    onConnect: (connection) => connection.query(settings),
  });
  // Without a listener the loss of an idle connection would end the process.
  connections.on('error', () => report('Mất kết nối tới PostgreSQL; sẽ tự nối lại.'));
  // The same of one that is lost in the middle of its work, which fails as well and is told of there.
  connections.on('connect', (connection) => connection.on('error', () => {}));
  const dialect = new PostgresDialect({ pool: connections });
  const store = createStore('postgres', new Kysely<Tables>({ dialect }));
  try {
    await requireDurable(store);
    await migrate(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

// A firewall or a machine that goes silent ends no connection: all would wait on it for ever.
function attentive(silence: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silence, () => socket.destroy());
}

async function requireDurable({ db }: Store): Promise<void> {
  const { rows } = await sql<{ fsync: string }>`select current_setting('fsync') as fsync`.execute(
    db,
  );
  if (rows[0]?.fsync !== 'off') return;
  throw new Error(
    'PostgreSQL đang chạy với fsync = off: mất điện là mất thư. Hãy bật fsync trong postgresql.conf.',
  );
}
