import { describe, expect, test } from 'vitest';
import { monthTables } from '../../src/domain/monthly.ts';
import { createJobs, runJobs } from '../../src/intake/jobs.ts';
import { allFigures } from '../../src/intake/tally.ts';
import { inboxAnswer, letterAnswer } from '../../src/mailbox/wire.ts';
import { engines } from './engines.ts';
import { book, offices } from './book.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';

/** Takes a mailroom and lets days go by: every job runs at noon of each day up to and with the last. */
const daysOf = ({ store, clock }: Mailroom) => {
  const jobs = createJobs();
  return async (...days: string[]): Promise<void> => {
    for (const day of days) {
      clock.day(day);
      const work = { store, holidays: book.holidays, at: clock.now() };
      await runJobs(jobs, work, (name, error) => {
        throw new Error(name, { cause: error });
      });
    }
  };
};

/** What an asker hears of a thread: its state and its days, or why there is none. */
async function heard(room: Mailroom, who: ReturnType<typeof asker>) {
  const { refused, said } = await room.read(who);
  if (refused) return refused;
  const { state, due, expires } = letterAnswer.parse(said);
  return { state, due, expires };
}

describe.each(engines)('from a letter to its end, on %s', (engine) => {
  test('what nobody answers passes to the coordinator, over a weekend and New Year, and ends after 30 days', async () => {
    const room = await mailroom(engine);
    const pass = daysOf(room);
    const who = asker();
    // Wednesday 30 December; 16 working hours: Thursday 31, then Monday 4 January.
    room.clock.day('2026-12-30');
    await room.create(who);
    const waiting = { state: 'received', due: '2027-01-04', expires: '2027-01-29' };
    await pass('2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04');
    expect(await heard(room, who)).toEqual(waiting);
    const before = await room.deskOf(offices.coordinator);
    expect(inboxAnswer.parse((await before.inbox()).said).threads).toEqual([]);
    expect((await before.read(who.id)).refused).toBe('unknown');
    await pass('2027-01-05');
    expect(await heard(room, who)).toEqual({ ...waiting, state: 'escalated' });
    const after = await room.deskOf(offices.coordinator);
    expect(inboxAnswer.parse((await after.inbox()).said).threads).toMatchObject([
      { id: who.id, state: 'escalated', role: 'coordinator', waiting: true },
    ]);
    expect((await after.read(who.id)).status).toBe(200);
    await pass('2027-01-29');
    expect(await heard(room, who)).toEqual({ ...waiting, state: 'escalated' });
    await pass('2027-01-30');
    expect(await heard(room, who)).toBe('unknown');
    expect(await room.store.db.selectFrom('letter').selectAll().execute()).toEqual([]);
  });

  test('without a coordinator it waits, and the day that was due tells that it is late', async () => {
    const room = await mailroom(engine);
    const who = asker();
    // Another object than the usual one, so that the letter names no coordinator.
    await room.create(who, letter(), { point: { ...offices.point } });
    await daysOf(room)('2026-12-10');
    expect(await heard(room, who)).toEqual({
      state: 'received',
      due: '2026-12-01',
      expires: '2026-12-27',
    });
  });

  test('a late letter moves the end once', async () => {
    const room = await mailroom(engine);
    const pass = daysOf(room);
    const who = asker();
    room.clock.day('2027-01-04');
    await room.create(who);
    // Within the 90 days, which end on 4 April, each letter gives 30 more.
    let seq = 1;
    const writes = async (day: string): Promise<unknown> => {
      await pass(day);
      seq += 1;
      expect((await room.append(who, seq)).status).toBe(201);
      const said = await heard(room, who);
      return typeof said === 'string' ? said : said.expires;
    };
    expect(await writes('2027-02-01')).toBe('2027-03-03');
    expect(await writes('2027-03-01')).toBe('2027-03-31');
    expect(await writes('2027-03-28')).toBe('2027-04-04');
    expect(await writes('2027-03-29')).toBe('2027-04-12');
    expect(await writes('2027-04-12')).toBe('2027-04-12');
    await pass('2027-04-13');
    expect(await heard(room, who)).toBe('unknown');
  });

  test('figures outlive threads, whoever deletes them', async () => {
    const room = await mailroom(engine);
    const pass = daysOf(room);
    const people = Array.from({ length: 6 }, () => asker());
    for (const who of people) await room.create(who);
    room.clock.day('2026-11-30');
    const point = await room.deskOf();
    for (const who of people.slice(0, 5)) expect((await point.reply(who.id, 2)).status).toBe(201);
    for (const who of people.slice(0, 2)) expect((await room.remove(who)).status).toBe(200);
    await pass('2026-12-02', '2027-01-09', '2027-01-10');
    expect(await room.store.db.selectFrom('thread').selectAll().execute()).toEqual([]);
    const figures = await allFigures(room.store.db, book.holidays);
    const tables = monthTables(figures, [], '2027-01-10');
    // Friday to Monday is one working day; the one without an answer passed on in December.
    expect(tables.map(({ month, rows }) => [month, ...rows])).toEqual([
      ['2026-12', { province: '46' }],
      ['2026-11', { province: '46', received: 6, inTime: 5, median: 1 }],
    ]);
    expect(figures).toContainEqual({
      month: '2026-12',
      province: '46',
      measure: 'escalated',
      amount: 1,
    });
  });

  test('what came beyond the caps reaches the office on the next day, and is answered to its asker all along', async () => {
    const room = await mailroom(engine, { caps: { point: 1, whole: 10 } });
    const pass = daysOf(room);
    const people = [asker(), asker()] as const;
    for (const who of people) await room.create(who);
    const desk = async () => {
      const { said } = await (await room.deskOf()).inbox();
      return inboxAnswer.parse(said).threads.map(({ id }) => id);
    };
    expect(await desk()).toEqual([people[0].id]);
    expect(await heard(room, people[1])).toMatchObject({ state: 'received' });
    await pass('2026-11-28');
    expect((await desk()).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
  });
});
