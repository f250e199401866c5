import { wallClock } from '../domain/calendar.ts';
import { dueDay, isWorkday } from '../domain/workdays.ts';
import type { Day } from '../schemas/date.ts';
import { elected, ranAt, writeRan } from './election.ts';
import { hourAt, hourOf } from './hour.ts';
import type { Job, Work } from './jobs.ts';
import type { Mailer } from './mailer.ts';
import type { Db } from './store.ts';
import { Unfinished } from './unfinished.ts';
import { isTurnOf, isWaiting, turnOf } from './waiting.ts';

/**
 * From which hours on notices are sent. Not at once: whoever sees when a notice comes would know to
 * the minute when somebody wrote.
 */
const slots = [8, 14] as const;

/**
 * Takes the addresses of offices by the IDs of their mailboxes and a mailer, and gives the job that
 * tells each office, at most once a day, that letters are waiting which it was not told of, that some
 * were passed on to it for being late, or that some are due on the next working day. Rejects with one
 * sentence when some office could not be told; the next hour tries again.
 */
export function noticeJob(addresses: ReadonlyMap<string, string>, send: Mailer): Job {
  let hasFailed = false;
  return {
    name: 'notice',
    hours: 24,
    run: async (work) => {
      const slot = slotOf(work.at);
      if (slot === undefined || ((await ranAt(work.store.db, 'notice')) ?? '') >= slot) {
        hasFailed = false;
        return;
      }
      if (await isMyTurn(work)) hasFailed = (await tellOffices(work, addresses, send)) > 0;
      // Between two tries it has failed still.
      else if (!hasFailed) return;
      if (hasFailed) throw new Unfinished(unsent);
      await work.store.transact((db) => writeRan(db, 'notice', slot));
    },
  };
}

const unsent =
  'Chưa gửi được thư báo cho một số nơi nhận thư. Hãy xem SMTP_URL và NOTIFY_FILE; giờ sau sẽ gửi lại.';

/** The last slot that has begun today, as an hour. */
function slotOf(at: Date): string | undefined {
  const hour = hourOf(at);
  return slots.map((slot) => hourAt(wallClock(at).day, slot)).findLast((slot) => slot <= hour);
}

/** One process of all sends in an hour, and no transaction stays open while it does. */
const isMyTurn = async ({ store, at }: Work): Promise<boolean> =>
  (await elected(store, 'notice turn', hourOf(at), async () => 'done')) === 'done';

async function tellOffices(
  { store, holidays, at }: Work,
  addresses: ReadonlyMap<string, string>,
  send: Mailer,
): Promise<number> {
  const today = wallClock(at).day;
  const waiting = await waitingOffices(store.db, today, holidays);
  let failed = 0;
  for (const [address, offices] of officesByAddress(addresses)) {
    const told = offices.filter((office) => waiting.has(office));
    if (told.length === 0 || (await wasTold(store.db, offices, today))) continue;
    try {
      await send(address);
      await store.transact((db) => writeTold(db, told, hourOf(at)));
    } catch {
      failed += 1;
    }
  }
  return failed;
}

/** Offices may share an address, and it is told once a day for all of them. */
const officesByAddress = (addresses: ReadonlyMap<string, string>): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(addresses, ([, address]) => address)].map(([address, entries]) => [
      address,
      entries.map(([office]) => office),
    ]),
  );

/** Whose turn it is in threads that they were not told of, or that are due soon. */
async function waitingOffices(
  db: Db,
  today: Day,
  holidays: readonly Day[],
): Promise<ReadonlySet<string>> {
  const soon = isWorkday(today, holidays) ? dueDay(today, 1, holidays) : undefined;
  const rows = await db
    .selectFrom('thread')
    .select(['point', 'coordinator', 'escalated'])
    .distinct()
    .where(isWaiting)
    .where('held', '=', 0)
    .where((eb) =>
      eb.or([eb('notified', '=', 0), ...(soon === undefined ? [] : [eb('due', '=', soon)])]),
    )
    .execute();
  return new Set(rows.map(turnOf));
}

const toldOf = (office: string): string => `notice ${office}`;

async function wasTold(db: Db, offices: readonly string[], today: Day): Promise<boolean> {
  for (const office of offices)
    if ((await ranAt(db, toldOf(office)))?.startsWith(today) === true) return true;
  return false;
}

async function writeTold(db: Db, offices: readonly string[], hour: string): Promise<void> {
  for (const office of offices) {
    await writeRan(db, toldOf(office), hour);
    await db
      .updateTable('thread')
      .set({ notified: 1 })
      .where(isWaiting)
      .where('held', '=', 0)
      .where(isTurnOf(office))
      .execute();
  }
}
