import { addDays, shown } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';
import type { Cause } from './alarm.ts';
import { Refused } from './answers.ts';
import { ranAt, writeRan } from './election.ts';
import { hourOf, hoursSince } from './hour.ts';
import type { Db } from './store.ts';
import type { JobTable } from './tables.ts';

/** Expiry that has not run for more hours than this has lost sight of the time, or the clock has jumped. */
const longestRest = 72;

/** So many hours an operator has to mend a clock that jumped, before anything is deleted. */
const hoursToMend = 24;

/** A clock may be behind what was written by so many hours: those of two machines differ. */
const mostBehind = 1;

/** Under this name the hour is written in which expiry found that it had not run for long. */
const gap = 'expiry gap';

/**
 * Takes a transaction, today and a moment and tells whether expiry has to wait with what is over: it
 * has not run for long, so the clock may be ahead, and by that every letter would go at once.
 */
export async function mustWait(db: Db, today: Day, at: Date): Promise<boolean> {
  const ran = await ranAt(db, 'expiry');
  if (ran !== undefined && hoursSince(ran, at) > longestRest && (await hasExpired(db, today))) {
    await writeRan(db, gap, hourOf(at));
    return true;
  }
  const began = await ranAt(db, gap);
  return began !== undefined && hoursSince(began, at) < hoursToMend;
}

/** Takes a transaction and forgets that expiry had to wait. */
export async function endWait(db: Db): Promise<void> {
  await db.deleteFrom('job').where('name', '=', gap).execute();
}

async function hasExpired(db: Db, today: Day): Promise<boolean> {
  const query = db.selectFrom('thread').select('id').where('expires', '<', today).limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Takes the tables and a moment and throws Refused `fault` when the clock is behind: the days of a new thread would be wrong. */
export async function mustKeepTime(db: Db, now: Date): Promise<void> {
  const rows = await db.selectFrom('job').select('ran').execute();
  if (newestAhead(rows, now) !== undefined) throw new Refused('fault');
}

/** Takes what is written of the jobs and a moment and gives what is wrong with the clock. */
export function clockCauses(rows: readonly JobTable[], now: Date): Cause[] {
  const ahead = newestAhead(rows, now);
  const waiting = rows.find(({ name }) => name === gap);
  return [
    ...(ahead === undefined ? [] : [behindCause(ahead)]),
    ...(waiting === undefined ? [] : [gapCause(waiting.ran)]),
  ];
}

/** The newest hour that a job ran in, where the clock is behind it by more than it may. */
function newestAhead(rows: readonly Pick<JobTable, 'ran'>[], now: Date): string | undefined {
  const newest = rows
    .map(({ ran }) => ran)
    .toSorted()
    .at(-1);
  return newest !== undefined && hoursSince(newest, now) < -mostBehind ? newest : undefined;
}

/** The cause for which no job may run: each would write that it ran in an hour that is not. */
export const behind = 'clock';

const behindCause = (ran: string): Cause => ({
  id: behind,
  sentence: `Đồng hồ máy chủ chậm hơn lần chạy việc định kỳ gần nhất (${told(ran)}), nên chưa nhận thư mới và chưa làm việc định kỳ nào. Hãy chỉnh lại đồng hồ; nếu bây giờ đồng hồ đã đúng, hãy chạy "npm run mail -- clock".`,
});

const gapCause = (began: string): Cause => ({
  id: gap,
  sentence: `Đồng hồ hoặc máy chủ đã nghỉ hơn ${longestRest} giờ, nên chưa xóa thư quá hạn; sẽ xóa thư quá hạn từ ${told(began, hoursToMend / 24)}. Nếu đồng hồ sai, hãy sửa trước lúc ấy.`,
});

/** An hour as `hourOf` writes it, so many days later, in words. */
const told = (hour: string, days = 0): string =>
  `${Number(hour.slice(11))} giờ ngày ${shown(addDays(hour.slice(0, 10), days))}`;

/** Takes a transaction and a moment that is right, and forgets what jobs wrote while the clock was ahead. Gives how many had. */
export async function trustClock(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('job')
    .where('ran', '>', hourOf(now))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
