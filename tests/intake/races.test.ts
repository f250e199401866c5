import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { expire } from '../../src/intake/expiry.ts';
import type { Store } from '../../src/intake/store.ts';
import { keepFigures } from '../../src/intake/tally.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { database, engines } from './engines.ts';
import { offices } from './book.ts';
import { Clock } from './clock.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';
import { idOf, keep, kept } from './threads.ts';

const rounds = 5;

describe.each(engines)('two processes on one %s', (engine) => {
  const both = async (): Promise<[Mailroom, Mailroom]> => {
    const { open } = await database(engine);
    const clock = new Clock();
    return [
      await mailroom(engine, { store: await open(), clock }),
      await mailroom(engine, { store: await open(), clock }),
    ];
  };
  const statuses = (heard: { status: number }[]): number[] =>
    heard.map(({ status }) => status).sort();
  const count = async ({ store }: Mailroom, table: 'thread' | 'letter' | 'spent') =>
    (await store.db.selectFrom(table).selectAll().execute()).length;

  test('store the same first letter once, with one work or with two', async () => {
    const [one, two] = await both();
    for (let round = 1; round <= rounds; round += 1) {
      const [who, ct, work] = [asker(), letter(), await one.work()];
      const heard = await Promise.all([
        one.create(who, ct, { work }),
        two.create(who, ct, { work }),
        one.create(who, ct, { work: await two.work() }),
        two.create(who, ct, { work: await one.work() }),
      ]);
      expect(statuses(heard)).toEqual([201, 201, 201, 201]);
      expect([await count(one, 'thread'), await count(two, 'letter')]).toEqual([round, round]);
    }
  });

  test('store one of two first letters under one name', async () => {
    const [one, two] = await both();
    for (let round = 1; round <= rounds; round += 1) {
      const who = asker();
      const works = [await one.work(), await two.work()];
      const heard = await Promise.all([
        one.create(who, letter(), { work: works[0] ?? {} }),
        two.create(who, letter(), { work: works[1] ?? {} }),
      ]);
      expect(statuses(heard)).toEqual([201, 409]);
      expect([await count(one, 'letter'), await count(one, 'spent')]).toEqual([round, round]);
    }
  });

  test('take one work for one letter alone', async () => {
    const [one, two] = await both();
    for (let round = 1; round <= rounds; round += 1) {
      const work = await one.work();
      const heard = await Promise.all(
        [one, two, one, two].map(({ create }) => create(asker(), letter(), { work })),
      );
      expect(statuses(heard)).toEqual([201, 403, 403, 403]);
      expect(await count(two, 'thread')).toBe(round);
    }
  });

  test('store one of two letters with the next number, and the same one once', async () => {
    const [one, two] = await both();
    const who = asker();
    await one.create(who);
    const desk = one.desk(await one.enter(offices.point));
    for (let round = 1; round <= rounds; round += 1) {
      const seq = round * 2;
      const others = await Promise.all([
        one.append(who, seq),
        two.append(who, seq),
        desk.reply(who.id, seq),
      ]);
      expect(statuses(others)).toEqual([201, 409, 409]);
      const ct = letter();
      const same = await Promise.all([one.append(who, seq + 1, ct), two.append(who, seq + 1, ct)]);
      expect(statuses(same)).toEqual([201, 201]);
      const { said } = await two.read(who, seq + 1);
      expect(wire.letterAnswer.parse(said)).toMatchObject({ count: seq + 1, letter: { ct } });
    }
    expect(await count(one, 'letter')).toBe(2 * rounds + 1);
  });

  test('pass a thread on whole, though its asker writes at that moment', async () => {
    const [one, two] = await both();
    let passed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const [who, note, further] = [asker(), letter(), letter()];
      await one.create(who);
      const { reseal } = one.desk(await one.enter(offices.point));
      await reseal(who.id, 1, offices.other);
      const [over, written] = await Promise.all([
        reseal(who.id, 2, offices.other, note),
        two.append(who, 2, further),
      ]);
      const { said } = await two.read(who, 2);
      const { count, letter: second } = wire.letterAnswer.parse(said);
      expect(count).toBe(2);
      const isPassed = second?.ct === note;
      expect(isPassed ? written.refused : second?.ct).toBe(isPassed ? 'order' : further);
      // Where the letter came first, the note's number was that of a letter to be sealed again.
      expect(over.status).toBe(200);
      passed += isPassed ? 1 : 0;
    }
    expect(passed).toBeLessThanOrEqual(rounds);
  });

  test('leave nothing half when a thread is deleted while it is written to', async () => {
    const [one, two] = await both();
    for (let round = 0; round < rounds; round += 1) {
      const who = asker();
      await one.create(who);
      const [written, removed] = await Promise.all([two.append(who, 2), one.remove(who)]);
      expect([201, 404]).toContain(written.status);
      expect(removed.status).toBe(200);
      expect([await count(one, 'thread'), await count(one, 'letter')]).toEqual([0, 0]);
    }
  });

  test('do not let a thread expire to which its asker is writing at midnight, nor count it as gone', async () => {
    const { open } = await database(engine);
    const [one, two] = [await open(), await open()];
    for (const number of [1, 2]) await keep(one, number, { expires: '2026-12-20' });
    let expiry: Promise<unknown> = Promise.resolve();
    await one.transact(async (db) => {
      // As a letter of the 20th that is on its way.
      const changes = { count: 2, expires: '2027-01-19' } as const;
      await db.updateTable('thread').set(changes).where('id', '=', idOf(2)).execute();
      expiry = two.transact((db) => expire(db, '2026-12-21', []));
      if (engine === 'postgres') await vi.waitUntil(() => isWaiting(one));
    });
    await expiry;
    expect(await kept(two, 'count')).toEqual({ 2: { count: 2 } });
    expect(await two.db.selectFrom('tally').select('amount').execute()).toMatchObject([
      { amount: 1 },
    ]);
  });

  test('count what they delete without waiting for each other in a circle', async () => {
    const { open } = await database(engine);
    const [one, two] = [await open(), await open()];
    // Each adds to two figures of December; the first would begin with the one that the second ends with.
    const days = ['2026-10-30 2026-12-01', '2026-10-30 2026-12-03', '2026-11-02 2026-12-02'];
    for (const [number, text] of days.entries()) {
      const [created = '', answered = ''] = text.split(' ');
      await keep(one, number, { created, answered, in_time: number === 0 ? 0 : 1 });
    }
    for (let round = 0; round < rounds; round += 1)
      await Promise.all([
        one.transact((db) => keepFigures(db, [], (eb) => eb('id', '<', idOf(2)))),
        two.transact((db) => keepFigures(db, [], (eb) => eb('id', '=', idOf(2)))),
      ]);
    const { amount } = await one.db
      .selectFrom('tally')
      .select('amount')
      .where('measure', '=', 'waited-22')
      .executeTakeFirstOrThrow();
    expect(amount).toBe(2 * rounds);
  });
});

/** Whether a transaction of this database waits for another one. */
async function isWaiting({ db }: Store): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length > 0;
}
