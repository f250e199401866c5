import { describe, expect, test } from 'vitest';
import { createJobs } from '../../src/intake/jobs.ts';
import type { Store } from '../../src/intake/store.ts';
import { emptyStore, engines } from './engines.ts';
import { keep, kept } from './threads.ts';
import { morning, runAll } from './jobruns.ts';

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
