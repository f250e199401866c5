import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openPostgres } from '../../src/intake/postgres.ts';
import { openSqlite } from '../../src/intake/sqlite.ts';
import type { Engine, Store } from '../../src/intake/store.ts';

/** Every behaviour of the intake holds on both. */
export const engines: readonly Engine[] = ['sqlite', 'postgres'];

/** An empty database: `open` opens it as one more process would; what it opened is closed after the test. */
export type Database = { address: string; open: () => Promise<Store> };

/** Takes an engine and gives a database of this test alone, gone when it is finished. Call it inside a test. */
export async function database(engine: Engine): Promise<Database> {
  const { address, dispose } = await (engine === 'sqlite' ? sqliteFile() : postgresDatabase());
  const opened: Store[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await dispose();
  });
  const open = async (): Promise<Store> => {
    const store = await (engine === 'sqlite' ? openSqlite(address) : openPostgres(address));
    opened.push(store);
    return store;
  };
  return { address, open };
}

/** Takes an engine and gives the store of an empty database of this test alone. Call it inside a test. */
export const emptyStore = async (engine: Engine): Promise<Store> => (await database(engine)).open();

type Disposable = { address: string; dispose: () => Promise<void> };

async function sqliteFile(): Promise<Disposable> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-sqlite-'));
  const dispose = async (): Promise<void> => rmSync(folder, { recursive: true, force: true });
  return { address: join(folder, 'thu.db'), dispose };
}

/** Databases of this file that no test is using: to empty one takes less time than to make one. */
const idle: string[] = [];

async function postgresDatabase(): Promise<Disposable> {
  const address = idle.pop() ?? (await newDatabase());
  return {
    address,
    dispose: async () => {
      await asked(address, 'drop schema public cascade; create schema public');
      idle.push(address);
    },
  };
}

async function newDatabase(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  const name = `thu_${randomBytes(8).toString('hex')}`;
  await asked(server, `create database ${name}`);
  return server.replace(/\/postgres$/, `/${name}`);
}

async function asked(address: string, query: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(query).finally(() => client.end());
}
