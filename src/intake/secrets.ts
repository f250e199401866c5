import { addDays } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';
import { daily } from './daily.ts';
import type { Store } from './store.ts';

/** Gives the secrets of a day and of the one before, as far as there are any, that of the day first: the same in all processes. */
export type Secrets = (today: Day) => Promise<readonly Uint8Array[]>;

/** Takes the store and a source of random bytes and gives the secrets, asking the store once a day. */
export const createSecrets = (store: Store, random: (count: number) => Uint8Array): Secrets =>
  daily((today) => daySecrets(store, today, random(32)));

/** The first process of the day makes the secret, the others find it. */
const daySecrets = (store: Store, today: Day, bytes: Uint8Array): Promise<readonly Uint8Array[]> =>
  store.transact(async (db) => {
    const oldest = addDays(today, -1);
    await db
      .insertInto('secret')
      .values({ day: today, bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.deleteFrom('secret').where('day', '<', oldest).execute();
    // A clock that was ahead may have left others, which are of no day yet.
    const rows = await db
      .selectFrom('secret')
      .select('bytes')
      .where('day', '<=', today)
      .orderBy('day', 'desc')
      .execute();
    return rows.map((row) => Uint8Array.from(row.bytes));
  });
