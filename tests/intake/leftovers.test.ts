import { describe, expect, test } from 'vitest';
import { emptyStore, engines } from './engines.ts';
import { idOf, keep, kept } from './threads.ts';
import { morning, runAll } from './jobruns.ts';

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
