import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/intake/store.ts';
import type { Tables } from '../../src/intake/tables.ts';
import { engines } from './engines.ts';
import { byteForms } from './forms.ts';
import { offices } from './book.ts';
import { asker, letter } from './letters.ts';
import { mailroom } from './mailroom.ts';

const tables: readonly (keyof Tables)[] = [
  'thread',
  'letter',
  'staged',
  'spent',
  'secret',
  'job',
  'tally',
  'migration',
];

/** Everything that a store holds: each value with its column. */
async function stored({ db }: Store): Promise<{ column: string; value: unknown }[]> {
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = await db.selectFrom(table).selectAll().execute();
      return all.flatMap((row) =>
        Object.entries(row).map(([name, value]) => ({ column: `${table}.${name}`, value })),
      );
    }),
  );
  return rows.flat();
}

const bytesOf = (value: unknown): Buffer =>
  value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value));

describe.each(engines)('what is stored on %s', (engine) => {
  /** Somebody asks, an office answers and begins to pass the thread on. */
  async function exchange() {
    const room = await mailroom(engine);
    const [who, gone] = [asker(), asker()];
    await room.create(who);
    await room.append(who, 2);
    const token = await room.enter(offices.point);
    const desk = room.desk(token);
    await desk.reply(who.id, 3);
    await desk.reseal(who.id, 1, offices.other, letter());
    await room.create(gone);
    await room.remove(gone);
    return { store: room.store, secrets: [who.cap, gone.cap, token] };
  }

  test('are names of mailboxes, days, numbers and sealed bytes, and no time finer than a day', async () => {
    const { store } = await exchange();
    const all = await stored(store);
    expect(new Set(all.map(({ column }) => column.split('.')[0]))).toEqual(
      new Set(tables.filter((table) => table !== 'job')),
    );
    const texts = all.filter(({ value }) => typeof value === 'string');
    expect(texts.length).toBeGreaterThan(15);
    const shapes = /^(\d{4}-\d{2}(-\d{2})?|[a-z-]+|\d\d|1-mailbox)$/;
    expect(texts.filter(({ value }) => !shapes.test(String(value)))).toEqual([]);
    const numbers = all.filter(({ value }) => typeof value === 'number');
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter(({ value }) => Number(value) > 999)).toEqual([]);
  });

  test('contains no code and no token, which the search would find', async () => {
    const { store, secrets } = await exchange();
    const hits = async (): Promise<string[]> => {
      const all = await stored(store);
      return all.flatMap(({ column, value }) =>
        secrets.flatMap((secret) =>
          byteForms(Buffer.from(secret, 'base64url'))
            .filter(({ bytes }) => bytesOf(value).includes(bytes))
            .map(({ name }) => `${column} ${name}`),
        ),
      );
    };
    expect(await hits()).toEqual([]);
    const [planted = ''] = secrets;
    const bytes = Buffer.from(planted, 'base64url');
    await store.db.insertInto('secret').values({ day: '2026-01-01', bytes }).execute();
    await store.db
      .insertInto('job')
      .values({ name: `x${planted}`, ran: '2026-01-01' })
      .execute();
    expect((await hits()).map((hit) => hit.split(' ')[0])).toEqual(
      expect.arrayContaining(['secret.bytes', 'job.name']),
    );
  });
});
