import { chmodSync, copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { wallClock } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';
import { expire } from './expiry.ts';
import { compact, purge } from './purge.ts';
import { atOneMoment, figures, markOf, wholeThreads } from './snapshot.ts';
import { openSqlite } from './sqlite.ts';
import type { Db, Store } from './store.ts';
import { Unfinished } from './unfinished.ts';

/** How many threads and letters a backup holds, or a restored store. */
export type Held = { threads: number; letters: number };

/**
 * Takes a store of either engine and writes a backup of it, as it is at one moment: a SQLite file that
 * its owner alone can read, with the threads, their letters and the figures; nobody's entry and nothing
 * half done. It is read again before it gets its name. Throws Unfinished when the name is taken or it
 * reads otherwise than it was written.
 */
export async function backUp(store: Store, file: string): Promise<Held> {
  if (existsSync(file))
    throw new Unfinished(`Đã có tệp ${file}. Hãy đặt tên khác, hoặc xóa tệp cũ trước.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    const { held, mark } = await atOneMoment(store, async (db) => ({
      held: await writeTo(part, db),
      mark: await markOf(db),
    }));
    await mustRead(part, mark);
    renameSync(part, file);
    return held;
  } finally {
    removeFile(part);
  }
}

async function writeTo(file: string, from: Db): Promise<Held> {
  const written = await openSqlite(file);
  try {
    const held = await written.transact((db) => copy(from, db));
    // One file, without a log beside it.
    await sql`pragma journal_mode = delete`.execute(written.db);
    return held;
  } finally {
    await written.close();
  }
}

async function mustRead(file: string, mark: string): Promise<void> {
  const read = await openCopy(file);
  try {
    if ((await markOf(read.store.db)) !== mark)
      throw new Unfinished('Bản sao lưu đọc lại không giống. Hãy kiểm tra đĩa rồi làm lại.');
  } finally {
    await read.close();
  }
}

export type RestoreOptions = {
  /** Whether to delete what the store holds; else a store that holds anything is refused. */
  replace: boolean;
  holidays: readonly Day[];
  now: Date;
};

/**
 * Takes a store of either engine and a backup and puts into it what the backup holds, all or nothing.
 * What expired meanwhile is deleted at once. Throws Unfinished, and changes nothing, when the store
 * holds anything and may not be replaced, or the file is no backup.
 */
export async function restore(store: Store, file: string, options: RestoreOptions): Promise<Held> {
  if (existsSync(`${file}-wal`))
    throw new Unfinished(`${file} là kho thư đang dùng, không phải bản sao lưu.`);
  const backup = await openCopy(file);
  try {
    await store.transact(async (db) => {
      if (!options.replace) await mustBeEmpty(db);
      await empty(db);
      await copy(backup.store.db, db);
      if ((await markOf(db)) !== (await markOf(backup.store.db)))
        throw new Unfinished(
          'Kho thư đọc lại không giống bản sao lưu, nên không đổi gì. Hãy làm lại.',
        );
    });
  } finally {
    await backup.close();
  }
  await expireAll(store, options);
  return heldBy(store.db);
}

async function expireAll(store: Store, { holidays, now }: RestoreOptions): Promise<void> {
  const { day } = wallClock(now);
  while ((await store.transact((db) => expire(db, day, holidays))) === 'partly');
  await compact(store);
  await purge(store);
}

async function mustBeEmpty(db: Db): Promise<void> {
  const { threads } = await heldBy(db);
  if (threads === 0 && (await figures(db)).length === 0) return;
  throw new Unfinished(
    'Kho thư đang có thư hoặc số liệu, nên không khôi phục đè lên. Nếu chắc chắn muốn thay hết, hãy thêm --replace.',
  );
}

/** What nobody may use any more goes too: what entries and challenges were signed with, and what was paid for letters that may not be there. */
async function empty(db: Db): Promise<void> {
  for (const table of ['staged', 'letter', 'thread', 'tally', 'spent', 'secret'] as const)
    await db.deleteFrom(table).execute();
}

async function copy(from: Db, to: Db): Promise<Held> {
  const held = { threads: 0, letters: 0 };
  for await (const { thread, letters } of wholeThreads(from)) {
    await to.insertInto('thread').values(thread).execute();
    for (const letter of letters) await to.insertInto('letter').values(letter).execute();
    held.threads += 1;
    held.letters += letters.length;
  }
  for (const figure of await figures(from)) await to.insertInto('tally').values(figure).execute();
  return held;
}

/** Takes the tables and gives how many threads and letters they hold. */
export async function heldBy(db: Db): Promise<Held> {
  const count = async (table: 'thread' | 'letter'): Promise<number> => {
    const { amount } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('amount'))
      .executeTakeFirstOrThrow();
    return Number(amount);
  };
  return { threads: await count('thread'), letters: await count('letter') };
}

/** Opens a copy of a backup: to open one brings its tables up to date, and the backup itself stays as it is. */
async function openCopy(file: string): Promise<{ store: Store; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'hop-thu-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copied = join(folder, 'thu.db');
    copyFileSync(file, copied);
    chmodSync(copied, 0o600);
    mustHaveTables(copied);
    const store = await openSqlite(copied);
    return { store, close: () => store.close().finally(remove) };
  } catch {
    remove();
    throw new Unfinished(
      `Không mở được ${file}. Hãy xem đây có phải tệp do lệnh backup ghi ra không.`,
    );
  }
}

// An empty file would open as an empty store, and replace all there is by nothing.
function mustHaveTables(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    for (const table of ['thread', 'letter', 'tally', 'migration'])
      database.prepare(`select count(*) from ${table}`).get();
  } finally {
    database.close();
  }
}

function removeFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true });
}
