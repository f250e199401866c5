import { describe, expect, test } from 'vitest';
import { createJobs } from '../../src/intake/jobs.ts';
import { emptyStore, engines } from './engines.ts';
import { keep, kept } from './threads.ts';
import { morning, runAll } from './jobruns.ts';

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
