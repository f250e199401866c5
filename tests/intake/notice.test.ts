import { describe, expect, test } from 'vitest';
import { database, emptyStore, engines } from './engines.ts';
import { addresses, post } from './noticepost.ts';
import { idOf, keep } from './threads.ts';

/** A thread that came on a Friday and is due the Wednesday after. */
const letter = { due: '2026-11-25', expires: '2026-12-20' } as const;

describe.each(engines)('a notice, on %s', (engine) => {
  test('goes once to an office that has letters waiting, at the next of two hours of the day', async () => {
    const store = await emptyStore(engine);
    const { at } = await post(store);
    await keep(store, 1, letter);
    await keep(store, 2, letter);
    expect(await at('20T07:59')).toEqual([]);
    expect(await at('20T08:00')).toEqual(['tram@vi-du.vn']);
    await keep(store, 3, { ...letter, point: 'diem-hai' });
    // Whoever sees mails come learns no more than the half of the day in which somebody wrote.
    expect(await at('20T08:01')).toEqual([]);
    expect(await at('20T13:59')).toEqual([]);
    expect(await at('20T14:00')).toEqual(['hai@vi-du.vn']);
    expect(await at('20T15:00')).toEqual([]);
    expect(await at('21T08:00')).toEqual([]);
  });

  test('goes at most once a day to one office', async () => {
    const store = await emptyStore(engine);
    const { at } = await post(store);
    await keep(store, 1, letter);
    expect(await at('20T09:00')).toEqual(['tram@vi-du.vn']);
    await keep(store, 2, letter);
    expect(await at('20T14:00')).toEqual([]);
    expect(await at('20T23:59')).toEqual([]);
    expect(await at('21T08:00')).toEqual(['tram@vi-du.vn']);
    expect(await at('22T08:00')).toEqual([]);
  });

  test('goes once a day to an address that two offices share, for both', async () => {
    const store = await emptyStore(engine);
    const shared = new Map([...addresses, ['diem-ba', 'tram@vi-du.vn']]);
    const { at } = await post(store, shared);
    await keep(store, 1, letter);
    expect(await at('20T08:00')).toEqual(['tram@vi-du.vn']);
    await keep(store, 2, { ...letter, point: 'diem-ba' });
    expect(await at('20T14:00')).toEqual([]);
    expect(await at('21T08:00')).toEqual(['tram@vi-du.vn']);
    await keep(store, 3, letter);
    await keep(store, 4, { ...letter, point: 'diem-ba' });
    expect(await at('22T08:00')).toEqual(['tram@vi-du.vn']);
    expect(await at('23T08:00')).toEqual([]);
  });

  test('goes to nobody for what is answered, held, closed or blocked, or to an office without an address', async () => {
    const store = await emptyStore(engine);
    const { at } = await post(store);
    await keep(store, 1, { ...letter, waiting: 0, state: 'answered' });
    await keep(store, 2, { ...letter, held: 1 });
    await keep(store, 3, { ...letter, state: 'closed' });
    await keep(store, 4, { ...letter, state: 'blocked' });
    await keep(store, 5, { ...letter, point: 'khong-dia-chi' });
    for (const day of ['20', '24', '25', '26']) expect(await at(`${day}T09:00`)).toEqual([]);
    await store.db.updateTable('thread').set({ held: 0 }).where('id', '=', idOf(2)).execute();
    expect(await at('27T09:00')).toEqual(['tram@vi-du.vn']);
  });

  test('goes to the coordinator for what was passed on, and not to the point', async () => {
    const store = await emptyStore(engine);
    const { at } = await post(store);
    const escalated = { state: 'escalated', escalated: '2026-11-24', escalations: 1 } as const;
    await keep(store, 1, { ...letter, ...escalated });
    expect(await at('24T09:00')).toEqual(['so@vi-du.vn']);
    expect(await at('25T09:00')).toEqual([]);
  });

  test('goes again on the working day before an answer is due, once', async () => {
    const store = await emptyStore(engine);
    const { at } = await post(store);
    await keep(store, 1, { due: '2026-11-23', expires: '2026-12-20', notified: 1 });
    expect(await at('19T09:00')).toEqual([]);
    // Friday, before a weekend.
    expect(await at('20T09:00')).toEqual(['tram@vi-du.vn']);
    expect(await at('20T15:00')).toEqual([]);
    expect(await at('21T09:00')).toEqual([]);
    expect(await at('22T09:00')).toEqual([]);
    expect(await at('23T09:00')).toEqual([]);
  });

  test('that could not be sent is sent in the next hour, and nobody hears it twice', async () => {
    const store = await emptyStore(engine);
    const { at, server, fails } = await post(store);
    await keep(store, 1, letter);
    server.refuses = true;
    expect(await at('20T08:00')).toEqual([]);
    expect(await at('20T08:10')).toEqual([]);
    // Between two tries nothing is sent, and it counts as failed still.
    expect(new Set(fails.splice(0))).toEqual(
      new Set([
        'Chưa gửi được thư báo cho một số nơi nhận thư. Hãy xem SMTP_URL và NOTIFY_FILE; giờ sau sẽ gửi lại.',
      ]),
    );
    server.refuses = false;
    expect(await at('20T09:00')).toEqual(['tram@vi-du.vn']);
    expect(await at('20T10:00')).toEqual([]);
    expect(fails).toEqual([]);
  });

  test('is sent by one of several processes', async () => {
    const { open } = await database(engine);
    const stores = await Promise.all([open(), open(), open()]);
    const [first] = stores;
    if (!first) throw new Error('no store');
    await keep(first, 1, letter);
    const offices = await Promise.all(stores.map((store) => post(store)));
    const sent = await Promise.all(offices.map(({ at }) => at('20T08:00')));
    expect(sent.flat()).toEqual(['tram@vi-du.vn']);
  });
});
