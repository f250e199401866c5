import { describe, expect, test } from 'vitest';
import { allFigures } from '../../src/intake/tally.ts';
import { emptyStore, engines } from './engines.ts';
import { keep, kept } from './threads.ts';
import { holidays, morning, runAll } from './jobruns.ts';
import { figure } from '../domain/figures.ts';

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
