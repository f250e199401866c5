import { describe, expect, test } from 'vitest';
import { engines } from './engines.ts';
import { offices } from './book.ts';
import { asker, letter } from './letters.ts';
import { mailroom } from './mailroom.ts';

describe.each(engines)('on %s, who asks', (engine) => {
  test('does not see that the letter is held, and no office sees it', async () => {
    const room = await mailroom(engine, { caps: { point: 2, whole: 3 } });
    const [one, two, held] = [asker(), asker(), asker()];
    for (const who of [one, two, held]) expect((await room.create(who)).status).toBe(201);
    const [plain, kept] = [(await room.read(one)).said, (await room.read(held)).said];
    expect({ ...Object(kept), letter: '' }).toEqual({ ...Object(plain), letter: '' });
    const { inbox, read, reply } = await room.deskOf();
    expect((await inbox()).said).toMatchObject({ threads: { length: 2 }, more: false });
    expect((await read(held.id)).refused).toBe('unknown');
    expect((await reply(held.id, 2)).refused).toBe('unknown');
    // Another mailbox has room of its own, until the whole is full.
    const flags = [];
    for (const who of [asker(), asker()]) {
      await room.create(who, letter(), { point: offices.other });
      flags.push(who.id);
    }
    const rows = await room.store.db.selectFrom('thread').select(['id', 'held']).execute();
    const heldOf = new Map(rows.map((it) => [Buffer.from(it.id).toString('base64url'), it.held]));
    expect([one, two, held].map(({ id }) => heldOf.get(id))).toEqual([0, 0, 1]);
    expect(flags.map((id) => heldOf.get(id))).toEqual([0, 1]);
    // A new day has new room.
    room.clock.day('2026-11-28');
    const next = asker();
    await room.create(next);
    expect((await inbox()).said).toMatchObject({ threads: { length: 3 } });
  });
});
