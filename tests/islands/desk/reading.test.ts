import { describe, expect, test } from 'vitest';
import { readThread } from '../../../src/islands/desk/reading.ts';
import { bench, texts } from './bench.ts';

describe('a thread that a desk reads', () => {
  test('comes whole, however long', async () => {
    const { enter, asks } = await bench();
    const asker = await asks({ text: '1' });
    for (const text of ['2', '3', '4', '5', '6']) await asker.write(text);
    const session = await enter('thu-y-te');
    const { thread } = await readThread(session, asker.id);
    expect(texts(thread)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('shows only the letters before one that was altered', async () => {
    const { enter, asks, store } = await bench();
    const asker = await asks({ text: '1' });
    await asker.write('2');
    await asker.write('3');
    const row = await store.db
      .selectFrom('letter')
      .select('ct')
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    const ct = Uint8Array.from(row.ct, (byte, at) => (at === 4000 ? byte ^ 1 : byte));
    await store.db.updateTable('letter').set({ ct }).where('seq', '=', 2).execute();
    const session = await enter('thu-y-te');
    const reading = await readThread(session, asker.id);
    expect(texts(reading.thread)).toEqual(['1']);
    expect(reading.fault).toEqual({ reason: 'unopened', at: 2 });
    const first = await store.db.updateTable('letter').set({ ct }).where('seq', '=', 1).execute();
    expect(first).toHaveLength(1);
    expect((await readThread(session, asker.id)).thread).toBeUndefined();
  });
});
