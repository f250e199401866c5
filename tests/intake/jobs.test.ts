import { describe, expect, test } from 'vitest';
import { type Job, runJobs } from '../../src/intake/jobs.ts';
import { database, emptyStore, engines } from './engines.ts';
import { keep, kept } from './threads.ts';
import { holidays, morning, runAll } from './jobruns.ts';

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
