import { type ColumnDataType, type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Engine, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How an engine writes what the other writes otherwise. */
type Writing = { bytes: ColumnDataType; end: RawBuilder<unknown> };
type Migration = { name: string; up: (db: Kysely<Tables>, writing: Writing) => Promise<void> };

const writings: Record<Engine, Writing> = {
  // Strict, or SQLite would keep any text in a column of numbers. Without the numbers of rows, which
  // would tell for ever in what order letters of a day came.
  sqlite: { bytes: 'blob', end: sql`strict, without rowid` },
  postgres: { bytes: 'bytea', end: sql`` },
};

/** In the order in which they are done; one that was ever released is never changed. */
const migrations: readonly Migration[] = [{ name: '1-mailbox', up: mailbox }];

/**
 * Takes a store and brings its tables up to date, once, also when several processes start together.
 * Throws a sentence when a newer program has used the database.
 */
export const migrate = (store: Store): Promise<void> =>
  store.transact(async (db) => {
    await lock(store.engine, db);
    await db.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (it) => it.primaryKey())
      .execute();
    const rows = await db.selectFrom('migration').select('name').execute();
    const done = new Set(rows.map(({ name }) => name));
    if ([...done].some((name) => !migrations.some((it) => it.name === name))) throw newer();
    for (const { name, up } of migrations.filter((it) => !done.has(it.name))) {
      await up(db, writings[store.engine]);
      await db.insertInto('migration').values({ name }).execute();
    }
  });

// A transaction of SQLite holds the lock of the file from its start.
async function lock(engine: Engine, db: Transaction<Tables>): Promise<void> {
  if (engine === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtext('hop-thu-kin'))`.execute(db);
}

const newer = (): Error =>
  new Error(
    'Cơ sở dữ liệu của hộp thư đã được một bản mới hơn của chương trình dùng. Hãy chạy bản mới hơn đó.',
  );

const idBytes = 32;
const nonceBytes = 16;
/** A sealed letter, as `sealedBytes` of the mailbox has it; the number stands here because a migration never changes. */
const letterBytes = 4492;

async function mailbox(db: Kysely<Tables>, { bytes, end }: Writing): Promise<void> {
  await threads(db, { bytes, end });
  for (const name of ['letter', 'staged'] as const) await letters(db, name, { bytes, end });
  for (const name of ['point', 'coordinator'] as const)
    await db.schema.createIndex(`thread_${name}`).on('thread').columns([name, 'due']).execute();
  await db.schema
    .createIndex('thread_created')
    .on('thread')
    .columns(['created', 'held', 'point'])
    .execute();
  await db.schema.createIndex('thread_expires').on('thread').column('expires').execute();
  await daily(db, { bytes, end });
  await db.schema
    .createTable('job')
    .addColumn('name', 'text', (it) => it.primaryKey())
    .addColumn('ran', 'text', (it) => it.notNull())
    .modifyEnd(end)
    .execute();
  await db.schema
    .createTable('tally')
    .addColumn('month', 'text', (it) => it.notNull())
    .addColumn('province', 'text', (it) => it.notNull())
    .addColumn('measure', 'text', (it) => it.notNull())
    .addColumn('amount', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('tally_key', ['month', 'province', 'measure'])
    .modifyEnd(end)
    .execute();
}

async function threads(db: Kysely<Tables>, { bytes, end }: Writing): Promise<void> {
  await db.schema
    .createTable('thread')
    .addColumn('id', bytes, (it) =>
      it.primaryKey().check(sql`octet_length(id) = ${sql.lit(idBytes)}`),
    )
    .addColumn('point', 'text', (it) => it.notNull())
    .addColumn('point_version', 'integer', (it) => it.notNull())
    .addColumn('coordinator', 'text')
    .addColumn('coordinator_version', 'integer')
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('province', 'text')
    .addColumn('state', 'text', (it) => it.notNull())
    .addColumn('created', 'text', (it) => it.notNull())
    .addColumn('last', 'text', (it) => it.notNull())
    .addColumn('asked', 'text', (it) => it.notNull())
    .addColumn('due', 'text')
    .addColumn('expires', 'text', (it) => it.notNull())
    .addColumn('extended', 'text')
    .addColumn('count', 'integer', (it) => it.notNull())
    .addColumn('waiting', 'integer', (it) => it.notNull())
    .addColumn('answered', 'text')
    .addColumn('in_time', 'integer')
    .addColumn('escalated', 'text')
    .addColumn('escalations', 'integer', (it) => it.notNull())
    .addColumn('held', 'integer', (it) => it.notNull())
    .addColumn('notified', 'integer', (it) => it.notNull())
    .modifyEnd(end)
    .execute();
}

async function letters(
  db: Kysely<Tables>,
  name: 'letter' | 'staged',
  { bytes, end }: Writing,
): Promise<void> {
  const base = db.schema
    .createTable(name)
    .addColumn('thread', bytes, (it) => it.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (it) => it.notNull())
    .addColumn('ct', bytes, (it) =>
      it.notNull().check(sql`octet_length(ct) = ${sql.lit(letterBytes)}`),
    )
    .addPrimaryKeyConstraint(`${name}_key`, ['thread', 'seq'])
    .modifyEnd(end);
  const table =
    name === 'letter'
      ? base
      : base
          .addColumn('point', 'text', (it) => it.notNull())
          .addColumn('point_version', 'integer', (it) => it.notNull())
          .addColumn('coordinator', 'text')
          .addColumn('coordinator_version', 'integer');
  await table.execute();
}

/** Tables of which every row is gone after two days. */
async function daily(db: Kysely<Tables>, { bytes, end }: Writing): Promise<void> {
  await db.schema
    .createTable('spent')
    .addColumn('nonce', bytes, (it) =>
      it.primaryKey().check(sql`octet_length(nonce) = ${sql.lit(nonceBytes)}`),
    )
    .addColumn('day', 'text', (it) => it.notNull())
    .modifyEnd(end)
    .execute();
  await db.schema
    .createTable('secret')
    .addColumn('day', 'text', (it) => it.primaryKey())
    .addColumn('bytes', bytes, (it) => it.notNull())
    .modifyEnd(end)
    .execute();
}
