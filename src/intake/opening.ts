import { join } from 'node:path';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/**
 * Takes where letters are kept, the address of a PostgreSQL database (postgres://…) or the path of a
 * SQLite file, and gives the store; `report` hears of a lost connection. Throws what its engine throws.
 */
export const openStore = (address: string, report?: (sentence: string) => void): Promise<Store> =>
  /^postgres(ql)?:/.test(address) ? openPostgres(address, report) : openSqlite(address);

/**
 * Takes the environment and the project's folder and gives where letters are kept: DATABASE_URL, the
 * address of a PostgreSQL database; else MAILBOX_FILE, the path of a SQLite file; else a file in the
 * project's hidden folder for data, which neither git nor a build touches.
 */
export const storeAddress = (
  env: Readonly<Record<string, string | undefined>>,
  project: string,
): string => env['DATABASE_URL'] || env['MAILBOX_FILE'] || join(project, '.data', 'thu.db');
