import { sql } from 'kysely';
import { addDays, wallClock } from '../domain/calendar.ts';
import { heldBy } from './backup.ts';
import type { Store } from './store.ts';

/**
 * Takes a store and a moment and gives in sentences what it holds, and in others what is wrong with it:
 * a damaged file, threads that lack letters, and what should have been deleted.
 */
export async function checkUp(
  store: Store,
  now: Date,
): Promise<{ holds: string[]; wrong: string[] }> {
  const { threads, letters } = await heldBy(store.db);
  const kind = store.engine === 'sqlite' ? 'tệp SQLite' : 'PostgreSQL';
  return {
    holds: [`Kho thư là ${kind}, có ${threads} cuộc trao đổi với ${letters} lá thư.`],
    wrong: [
      ...(await damage(store)),
      ...told(
        await halves(store),
        'cuộc trao đổi thiếu hoặc thừa thư. Hãy khôi phục từ bản sao lưu.',
      ),
      ...told(
        await expired(store, now),
        'cuộc trao đổi lẽ ra đã xóa. Hãy xem máy chủ có đang chạy việc định kỳ không.',
      ),
    ],
  };
}

const told = (count: number, what: string): string[] => (count > 0 ? [`Có ${count} ${what}`] : []);

async function damage({ engine, db }: Store): Promise<string[]> {
  if (engine === 'postgres') return [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return rows[0]?.integrity_check === 'ok'
    ? []
    : ['Tệp SQLite bị hỏng. Hãy dừng máy chủ và khôi phục từ bản sao lưu.'];
}

async function halves({ db }: Store): Promise<number> {
  const rows = await db
    .selectFrom('thread')
    .leftJoin('letter', 'letter.thread', 'thread.id')
    .select('thread.id')
    .groupBy(['thread.id', 'thread.count'])
    .having(({ eb, fn, ref }) => eb(fn.count('letter.seq'), '<>', ref('thread.count')))
    .execute();
  return rows.length;
}

/** Those of yesterday may still wait for the job of this hour. */
async function expired({ db }: Store, now: Date): Promise<number> {
  const { amount } = await db
    .selectFrom('thread')
    .select(({ fn }) => fn.countAll().as('amount'))
    .where('expires', '<', addDays(wallClock(now).day, -1))
    .executeTakeFirstOrThrow();
  return Number(amount);
}
