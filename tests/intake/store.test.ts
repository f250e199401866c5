import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { isAtLeast, openSqlite } from '../../src/intake/sqlite.ts';
import type { Store } from '../../src/intake/store.ts';
import { database, emptyStore, engines } from './engines.ts';
import { keep } from './threads.ts';

const row = { nonce: new Uint8Array(16).fill(7), day: '2026-11-27' };

describe.each(engines)('a store on %s', (engine) => {
  test('is brought up to date once, though two processes open it together', async () => {
    const { open } = await database(engine);
    const stores = await Promise.all([open(), open(), open()]);
    for (const { db } of stores)
      expect(await db.selectFrom('migration').select('name').execute()).toEqual([
        { name: '1-mailbox' },
      ]);
  });

  test('that a newer program has used is not opened', async () => {
    const { open } = await database(engine);
    const { db } = await open();
    await db.insertInto('migration').values({ name: '999-sau' }).execute();
    await expect(open()).rejects.toThrow(
      'Cơ sở dữ liệu của hộp thư đã được một bản mới hơn của chương trình dùng. Hãy chạy bản mới hơn đó.',
    );
  });

  test('gives bytes and whole numbers as they were put in', async () => {
    const { db } = await emptyStore(engine);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await db.insertInto('secret').values({ day: '2026-11-27', bytes }).execute();
    const { bytes: kept } = await db.selectFrom('secret').selectAll().executeTakeFirstOrThrow();
    expect(Uint8Array.from(kept)).toEqual(bytes);
    const tally = { month: '2026-11', province: '46', measure: 'received', amount: 2_000_000_000 };
    await db.insertInto('tally').values(tally).execute();
    expect({ ...(await db.selectFrom('tally').selectAll().executeTakeFirst()) }).toEqual(tally);
  });

  test('does a transaction wholly or not at all', async () => {
    const store = await emptyStore(engine);
    const halfway = store.transact(async (db) => {
      await db.insertInto('spent').values(row).execute();
      throw new Error('giữa chừng');
    });
    await expect(halfway).rejects.toThrow('giữa chừng');
    expect(await store.db.selectFrom('spent').selectAll().execute()).toEqual([]);
    await store.transact((db) => db.insertInto('spent').values(row).execute());
    expect(await store.db.selectFrom('spent').selectAll().execute()).toHaveLength(1);
  });

  test('shows another process what was committed, and keeps it when closed', async () => {
    const { open } = await database(engine);
    const [one, two] = [await open(), await open()];
    await one.transact((db) => db.insertInto('spent').values(row).execute());
    expect(await two.db.selectFrom('spent').select('day').execute()).toHaveLength(1);
    await one.close();
    expect(await two.db.selectFrom('spent').select('day').execute()).toHaveLength(1);
  });

  test.each([
    ['a letter of another length', { seq: 1, ct: new Uint8Array(4491) }],
    ['a letter of no thread', { seq: 1, ct: new Uint8Array(4492) }],
  ])('refuses %s', async (_, letter) => {
    const { db } = await emptyStore(engine);
    const values = { ...letter, thread: new Uint8Array(32) };
    await expect(db.insertInto('letter').values(values).execute()).rejects.toThrow();
  });
});

test('PostgreSQL writes through to the disk, whatever its settings say', async () => {
  const { open } = await database('postgres');
  const { db } = await open();
  const setting = async (on: Store['db']) =>
    (await sql<{ it: string }>`select current_setting('synchronous_commit') as it`.execute(on))
      .rows;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const name = sql.id(rows[0]?.name ?? '');
  await sql`alter database ${name} set synchronous_commit = off`.execute(db);
  expect(await setting((await open()).db)).toEqual([{ it: 'on' }]);
  await sql`alter database ${name} set synchronous_commit = remote_apply`.execute(db);
  expect(await setting((await open()).db)).toEqual([{ it: 'remote_apply' }]);
  await sql`alter database ${name} reset synchronous_commit`.execute(db);
});

describe('SQLite', () => {
  test('writes through to the disk, deletes for good, and lets nobody else read', async () => {
    const { address, open } = await database('sqlite');
    const { db } = await open();
    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('secure_delete')).toBe(1);
    expect(await pragma('foreign_keys')).toBe(1);
    for (const file of [address, `${address}-wal`, `${address}-shm`])
      expect(statSync(file).mode & 0o077).toBe(0);
    // Where it puts a copy of all letters while it writes its file anew.
    expect(process.env['SQLITE_TMPDIR']).toBe(dirname(address));
  });

  test('tells what failed, where that has undone the transaction already, and goes on', async () => {
    const store = await emptyStore('sqlite');
    const failing = store.transact(async (db) => {
      await db.insertInto('spent').values(row).execute();
      // Undoes all of it by itself, as a full disk does.
      await sql`insert or rollback into migration (name) values ('1-mailbox')`.execute(db);
    });
    await expect(failing).rejects.toThrow('UNIQUE constraint failed: migration.name');
    expect(await store.db.selectFrom('spent').selectAll().execute()).toEqual([]);
    await store.transact((db) => db.insertInto('spent').values(row).execute());
    expect(await store.db.selectFrom('spent').selectAll().execute()).toHaveLength(1);
  });

  test('keeps nothing in the order in which it came, neither letters nor proofs of work', async () => {
    const { db } = await emptyStore('sqlite');
    const numbers = Array.from({ length: 40 }, (_, number) => 40 - number);
    for (const number of numbers) {
      await keep({ db }, number);
      const nonce = new Uint8Array(16).fill(number);
      await db.insertInto('spent').values({ day: row.day, nonce }).execute();
    }
    const names = { thread: 'id', letter: 'thread', spent: 'nonce' };
    for (const [table, name] of Object.entries(names)) {
      // As they lie in the file, without an index.
      const { rows } = await sql<{ it: Uint8Array }>`
        select ${sql.id(name)} as it from ${sql.id(table)} not indexed`.execute(db);
      expect(rows.map(({ it }) => it[0])).toEqual(numbers.toReversed());
    }
  });

  test('may live in memory', async () => {
    const store = await openSqlite(':memory:');
    expect(await store.db.selectFrom('thread').selectAll().execute()).toEqual([]);
    await store.close();
  });

  test.each([
    ['3.51.3', true],
    ['3.51.2', false],
    ['3.50.9', false],
    ['3.52.0', true],
    ['4.0.0', true],
    ['2.99.99', false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isAtLeast(version, [3, 51, 3])).toBe(expected);
  });
});
