import { describe, expect, test } from 'vitest';
import { createJobs, type Job, runJobs } from '../../src/intake/jobs.ts';
import type { Store } from '../../src/intake/store.ts';
import { allFigures } from '../../src/intake/tally.ts';
import { database, emptyStore, engines } from './engines.ts';
import { idOf, keep, kept } from './threads.ts';

const jobs = createJobs({ point: 3, whole: 7 });
const holidays = ['2027-01-01'];
const morning = (day: string): Date => new Date(`${day}T09:00:00+07:00`);

/** Runs every job; a failure fails the test. */
const runAll = (store: Store, at: Date, list: readonly Job[] = jobs): Promise<void> =>
  runJobs(list, { store, holidays, at }, (name, error) => {
    throw new Error(name, { cause: error });
  });

describe.each(engines)('what is overdue, on %s', (engine) => {
  test('passes to the coordinator on the day after it was due, once', async () => {
    const store = await emptyStore(engine);
    await keep(store, 1, { notified: 1 });
    await runAll(store, morning('2026-11-23'));
    expect(await kept(store, 'state', 'escalated')).toEqual({
      1: { state: 'received', escalated: null },
    });
    await runAll(store, morning('2026-11-24'));
    const passed = { state: 'escalated', escalated: '2026-11-24', escalations: 1, notified: 0 };
    const columns = ['state', 'escalated', 'escalations', 'notified'] as const;
    expect(await kept(store, ...columns)).toEqual({ 1: passed });
    await runAll(store, morning('2026-11-25'));
    expect(await kept(store, ...columns)).toEqual({ 1: passed });
  });

  test('at 23:30 on a Monday in Viet Nam, when it is 16:30 in London, is not overdue yet', async () => {
    const store = await emptyStore(engine);
    await keep(store, 1);
    await runAll(store, new Date('2026-11-23T16:30:00Z'));
    expect(await kept(store, 'state')).toEqual({ 1: { state: 'received' } });
    await runAll(store, new Date('2026-11-23T17:30:00Z'));
    expect(await kept(store, 'state')).toEqual({ 1: { state: 'escalated' } });
  });

  test('stays where it is when nobody stands behind, nothing is owed, or nobody could see it', async () => {
    const store = await emptyStore(engine);
    await keep(store, 1, { coordinator: null, coordinator_version: null });
    await keep(store, 2, { due: null });
    await keep(store, 3, { waiting: 0, state: 'answered' });
    await keep(store, 4, { held: 1 });
    await keep(store, 5, { state: 'closed' });
    await keep(store, 6, { state: 'blocked' });
    await keep(store, 7);
    await runAll(store, morning('2026-11-30'), createJobs({ point: 0, whole: 0 }));
    const escalated = Object.entries(await kept(store, 'escalated')).filter(
      ([, row]) => row.escalated !== null,
    );
    expect(escalated).toEqual([['7', { escalated: '2026-11-30' }]]);
    expect(Object.keys(await kept(store, 'id'))).toHaveLength(7);
  });
});

describe.each(engines)('what has expired, on %s', (engine) => {
  test('is there on its last day and deleted with its letters on the day after', async () => {
    const store = await emptyStore(engine);
    await keep(store, 1, { expires: '2026-12-20', count: 3 });
    await keep(store, 2, { expires: '2026-12-21' });
    await runAll(store, morning('2026-12-20'));
    expect(Object.keys(await kept(store, 'id'))).toEqual(['1', '2']);
    await runAll(store, morning('2026-12-21'));
    expect(Object.keys(await kept(store, 'id'))).toEqual(['2']);
    const letters = await store.db.selectFrom('letter').select('thread').execute();
    expect(letters.map(({ thread }) => thread[0])).toEqual([2]);
  });

  test('is deleted wholly, also when it is more than goes at once', async () => {
    const store = await emptyStore(engine);
    for (let number = 0; number < 256; number += 1) await keep(store, number);
    await runAll(store, morning('2027-01-04'));
    expect(await kept(store, 'id')).toEqual({});
  });

  test('stays for a day more when the job had not run for long, as the clock may be ahead', async () => {
    const store = await emptyStore(engine);
    await runAll(store, morning('2026-11-23'));
    await keep(store, 1);
    await keep(store, 2, { expires: '2027-03-01' });
    const left = async (at: Date) => {
      await runAll(store, at);
      return Object.keys(await kept(store, 'id'));
    };
    const all = ['1', '2'];
    expect(await left(morning('2026-12-24'))).toEqual(all);
    expect(await left(new Date('2026-12-25T08:00:00+07:00'))).toEqual(all);
    expect(await left(morning('2026-12-25'))).toEqual(['2']);
    // A jump while it waits makes it wait anew.
    expect(await left(morning('2027-03-02'))).toEqual(['2']);
    expect(await left(morning('2027-03-10'))).toEqual(['2']);
    expect(await left(morning('2027-03-11'))).toEqual([]);
    const marks = await store.db.selectFrom('job').select('ran').where('name', '=', 'expiry gap');
    expect(await marks.execute()).toEqual([]);
  });

  test('goes at once after a rest of three days, and after a longer one in which nothing expired', async () => {
    const store = await emptyStore(engine);
    await runAll(store, morning('2026-12-18'));
    await keep(store, 1);
    await runAll(store, morning('2026-12-21'));
    expect(await kept(store, 'id')).toEqual({});
    await keep(store, 2, { expires: '2026-12-30' });
    await runAll(store, morning('2026-12-30'));
    await runAll(store, morning('2026-12-31'));
    expect(await kept(store, 'id')).toEqual({});
  });

  test('leaves its figures behind, and nothing is counted twice', async () => {
    const store = await emptyStore(engine);
    await keep(store, 1, { answered: '2026-12-01', in_time: 0, waiting: 0 });
    await keep(store, 2, { answered: '2026-11-23', in_time: 1, waiting: 0 });
    await keep(store, 3);
    await keep(store, 4, { role: 'operator', province: null, coordinator: null, due: null });
    await keep(store, 5, { role: 'national', province: null, expires: '2027-02-01', due: null });
    await runAll(store, morning('2026-11-24'));
    const figure = (month: string, province: string, measure: string, amount: number) => ({
      month,
      province,
      measure,
      amount,
    });
    const expected = [
      figure('2026-11', '46', 'escalated', 1),
      figure('2026-11', '', 'received', 1),
      figure('2026-11', '46', 'received', 3),
      figure('2026-11', '46', 'in-time', 1),
      // Friday to Monday is one working day; to the Tuesday of the week after seven.
      figure('2026-11', '46', 'waited-1', 1),
      figure('2026-12', '46', 'waited-7', 1),
    ];
    const figures = async () => (await allFigures(store.db, holidays)).map((row) => ({ ...row }));
    expect(await figures()).toEqual(expect.arrayContaining(expected));
    expect(await figures()).toHaveLength(expected.length);
    for (const day of ['2027-01-04', '2027-01-05']) await runAll(store, morning(day));
    expect(Object.keys(await kept(store, 'id'))).toEqual(['5']);
    expect(await figures()).toEqual(expect.arrayContaining(expected));
    expect(await figures()).toHaveLength(expected.length);
  });
});

describe.each(engines)('what has served its time, on %s', (engine) => {
  const bytes = (count: number, fill: number) => new Uint8Array(count).fill(fill);

  test('is removed the day after tomorrow; a handover left half done by the next day', async () => {
    const store = await emptyStore(engine);
    await keep(store, 1, { expires: '2027-01-10' });
    const days = ['2026-11-25', '2026-11-26', '2026-11-27'];
    for (const [index, day] of days.entries()) {
      await store.db
        .insertInto('spent')
        .values({ nonce: bytes(16, index), day })
        .execute();
      await store.db
        .insertInto('secret')
        .values({ day, bytes: bytes(32, index) })
        .execute();
    }
    const staged = {
      thread: idOf(1),
      seq: 1,
      point: 'diem-hai',
      point_version: 1,
      coordinator: null,
      coordinator_version: null,
      ct: bytes(4492, 1),
    };
    await store.db.insertInto('staged').values(staged).execute();
    await runAll(store, morning('2026-11-27'));
    for (const table of ['spent', 'secret'] as const) {
      const rows = await store.db.selectFrom(table).select('day').orderBy('day').execute();
      expect(rows.map(({ day }) => day)).toEqual(days.slice(1));
    }
    expect(await store.db.selectFrom('staged').selectAll().execute()).toEqual([]);
    expect(Object.keys(await kept(store, 'id'))).toEqual(['1']);
    // Once a day: a handover of the afternoon is left alone.
    await store.db.insertInto('staged').values(staged).execute();
    await runAll(store, new Date('2026-11-27T15:00:00+07:00'));
    expect(await store.db.selectFrom('staged').select('seq').execute()).toHaveLength(1);
  });
});

describe.each(engines)('what is held, on %s', (engine) => {
  const held = async (store: Store): Promise<number[]> =>
    Object.entries(await kept(store, 'held')).flatMap(([number, row]) =>
      row.held === 1 ? [Number(number)] : [],
    );

  test('is let go on later days, the oldest first, as the caps of a day allow', async () => {
    const store = await emptyStore(engine);
    for (const number of [5, 4, 3, 2, 1])
      await keep(store, number, { held: 1, created: `2026-11-1${number}`, due: null });
    await runAll(store, morning('2026-11-20'));
    expect(await held(store)).toEqual([4, 5]);
    await runAll(store, new Date('2026-11-20T15:00:00+07:00'));
    expect(await held(store)).toEqual([4, 5]);
    await runAll(store, morning('2026-11-21'));
    expect(await held(store)).toEqual([]);
  });

  test('is due as long after it was let go as it was after it came, and is not late at once', async () => {
    const store = await emptyStore(engine);
    // From a Friday on, one working day and, over New Year's Day, six.
    const held = { held: 1, expires: '2027-01-20' } as const;
    await keep(store, 1, held);
    await keep(store, 2, { ...held, due: '2026-11-30' });
    await keep(store, 3, { ...held, due: null });
    await runAll(store, morning('2026-12-31'));
    expect(await kept(store, 'held', 'due', 'state')).toEqual({
      1: { held: 0, due: '2027-01-04', state: 'received' },
      2: { held: 0, due: '2027-01-11', state: 'received' },
      3: { held: 0, due: null, state: 'received' },
    });
  });

  test('leaves room for what begins today, and a flood at one mailbox holds no other', async () => {
    const store = await emptyStore(engine);
    const before = { held: 1, created: '2026-11-19', due: null } as const;
    for (const number of [1, 2, 3, 4, 5]) await keep(store, number, { ...before, point: 'ngap' });
    await keep(store, 6, { ...before, point: 'vang' });
    for (const number of [7, 8]) await keep(store, number, { ...before, point: 'hai' });
    for (const number of [9, 10]) await keep(store, number, { point: 'hai', due: null });
    await runAll(store, morning('2026-11-20'));
    // Of 7 in whole 2 have begun: one at 'vang', one more at 'hai', three at 'ngap'.
    const rest = await held(store);
    expect(rest).toHaveLength(3);
    expect(rest.filter((number) => number <= 5)).toHaveLength(2);
    expect(rest.filter((number) => number > 6)).toHaveLength(1);
  });

  test('is let go in no order of names, which whoever floods a mailbox may choose', async () => {
    const store = await emptyStore(engine);
    for (let number = 1; number <= 40; number += 1)
      await keep(store, number, { held: 1, created: '2026-11-19', due: null });
    await runAll(store, morning('2026-11-20'), createJobs({ point: 10, whole: 10 }));
    const rest = await held(store);
    expect(rest).toHaveLength(30);
    // Chance does so once in 848 million times.
    expect(rest).not.toEqual(Array.from({ length: 30 }, (_, index) => 11 + index));
  });
});

describe.each(engines)('several processes, on %s', (engine) => {
  test('do a job once in an hour together', async () => {
    const { open } = await database(engine);
    const stores = await Promise.all([open(), open(), open()]);
    const [first] = stores;
    if (!first) throw new Error('no store');
    for (let number = 0; number < 20; number += 1) await keep(first, number);
    await Promise.all(stores.map((store) => runAll(store, morning('2026-11-24'))));
    const rows = Object.values(await kept(first, 'escalations'));
    expect(rows).toHaveLength(20);
    expect(rows.every(({ escalations }) => escalations === 1)).toBe(true);
    const [figure] = await first.db.selectFrom('tally').select(['measure', 'amount']).execute();
    expect({ ...figure }).toEqual({ measure: 'escalated', amount: 20 });
  });

  test('write down the hour of the last run, and nothing finer', async () => {
    const store = await emptyStore(engine);
    await runAll(store, new Date('2026-11-24T09:47:13.250+07:00'));
    const rows = await store.db.selectFrom('job').selectAll().orderBy('name').execute();
    expect(Object.fromEntries(rows.map(({ name, ran }) => [name, ran]))).toEqual({
      compaction: '2026-11-24T00',
      escalation: '2026-11-24T09',
      expiry: '2026-11-24T09',
      leftovers: '2026-11-24T00',
      purge: '2026-11-24T09',
      release: '2026-11-24T00',
    });
  });
});

test('a job that fails does not keep the next one from running', async () => {
  const store = await emptyStore('sqlite');
  const told: string[] = [];
  const ran: string[] = [];
  const list: Job[] = [
    { name: 'một', hours: 1, run: () => Promise.reject(new Error('hỏng')) },
    { name: 'hai', hours: 1, run: async () => void ran.push('hai') },
  ];
  await runJobs(list, { store, holidays, at: morning('2026-11-24') }, (name) => told.push(name));
  expect({ told, ran }).toEqual({ told: ['một'], ran: ['hai'] });
});
