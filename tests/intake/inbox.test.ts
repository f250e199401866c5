import { beforeEach, describe, expect, test } from 'vitest';
import { engines } from './engines.ts';
import { offices } from './book.ts';
import { type Asker, asker } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';
import { inboxOf } from './heard.ts';

describe.each(engines)('on %s, an office', (engine) => {
  let room: Mailroom;
  beforeEach(async () => {
    room = await mailroom(engine);
  });

  test('finds what is due first at the head, then what waits, then the rest, 24 at a time', async () => {
    const [answered, undated, late, soon, closed] = [asker(), asker(), asker(), asker(), asker()];
    const set = (who: Asker, change: object) =>
      room.store.db
        .updateTable('thread')
        .set(change)
        .where('id', '=', Buffer.from(who.id, 'base64url'))
        .execute();
    for (const who of [answered, undated, late, soon, closed]) await room.create(who);
    await set(answered, { due: null, waiting: 0 });
    await set(undated, { due: null });
    await set(late, { due: '2026-12-05' });
    await set(soon, { due: '2026-11-29' });
    await set(closed, { due: null, state: 'closed', last: '2026-11-28' });
    const { inbox } = await room.deskOf();
    const ids = inboxOf(await inbox()).threads.map(({ id }) => id);
    expect(ids).toEqual([soon, late, undated, answered, closed].map((who) => who.id));
    for (let more = 0; more < 45; more += 1) await room.create(asker());
    const pages = [inboxOf(await inbox())];
    while (pages.at(-1)?.more) pages.push(inboxOf(await inbox(pages.at(-1)?.threads.at(-1)?.id)));
    expect(pages.map(({ threads }) => threads.length)).toEqual([24, 24, 2]);
    const all = pages.flatMap(({ threads }) => threads.map(({ id }) => id));
    expect(new Set(all).size).toBe(50);
    expect([all[0], ...all.slice(-4)]).toEqual(
      [soon, late, undated, answered, closed].map((who) => who.id),
    );
    expect((await inbox(asker().id)).refused).toBe('unknown');
  });

  test('does not see the threads of another one', async () => {
    const who = asker();
    await room.create(who);
    const { inbox, read, reply, mark, reseal } = await room.deskOf(offices.other);
    expect(inboxOf(await inbox()).threads).toEqual([]);
    for (const heard of [
      await read(who.id),
      await reply(who.id, 2),
      await mark(who.id, 'closed'),
      await reseal(who.id, 1, offices.point),
    ])
      expect(heard).toMatchObject({ status: 404, refused: 'unknown' });
  });
});
