import type { Engine, Store } from '../../src/intake/store.ts';
import { emptyStore } from './engines.ts';
import { keep } from './threads.ts';

/** A store with threads of every kind of column, figures, and what no backup needs. */
export async function example(engine: Engine): Promise<Store> {
  const store = await emptyStore(engine);
  await keep(store, 1, { count: 3, expires: '2026-12-24' });
  await keep(store, 2, { coordinator: null, coordinator_version: null, due: null, province: null });
  await keep(store, 3, { answered: '2026-11-23', in_time: 1, extended: '2026-12-30', held: 1 });
  await keep(store, 4, { expires: '2026-11-28' });
  const figure = { month: '2026-10', province: '46', measure: 'received', amount: 12 };
  await store.db.insertInto('tally').values(figure).execute();
  const bytes = new Uint8Array(32).fill(0x77);
  await store.db
    .insertInto('spent')
    .values({ nonce: bytes.slice(16), day: '2026-11-27' })
    .execute();
  await store.db.insertInto('secret').values({ day: '2026-11-27', bytes }).execute();
  return store;
}
