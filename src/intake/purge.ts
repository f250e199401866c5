import { sql } from 'kysely';
import type { Store } from './store.ts';
import { Unfinished } from './unfinished.ts';

/**
 * Takes a store and, on SQLite, takes what was deleted out of the log too: rows are overwritten in the
 * file (secure_delete), and this leaves the log empty. On PostgreSQL deleted rows stay in its files and
 * logs until they are reused, which only short retention of those and the retirement of keys bounds.
 * Throws a sentence when another process was reading; then the next run does it.
 */
export async function purge({ engine, db }: Store): Promise<void> {
  if (engine === 'postgres') return;
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy === 0) return;
  throw new Unfinished(
    'Có tiến trình khác đang đọc tệp SQLite nên chưa xóa hẳn được nhật ký của nó.',
  );
}

/**
 * Takes a store and, on SQLite, writes its file anew: where rows of a tree move together on fewer pages,
 * the name of a deleted thread can stay behind in the room that becomes free (seen once in some 2,000
 * deletions). Holds up all who write for about 8 ms a megabyte, so it is done once a day.
 */
export async function compact({ engine, db }: Store): Promise<void> {
  if (engine === 'sqlite') await sql`vacuum`.execute(db);
}
