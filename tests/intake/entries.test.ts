import { beforeEach, describe, expect, test } from 'vitest';
import { openEntry } from '../../src/mailbox/desk.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { identities, point } from '../mailbox/people.ts';
import { engines } from './engines.ts';
import { bookWith, offices } from './book.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';
import { inboxOf } from './heard.ts';

describe.each(engines)('on %s, an office', (engine) => {
  let room: Mailroom;
  beforeEach(async () => {
    room = await mailroom(engine);
  });

  test('enters by reading a token that was sealed to its key', async () => {
    const { said } = await room.post('/api/desk/enter', { office: offices.point });
    const { sealed } = wire.enterAnswer.parse(said);
    await expect(openEntry(sealed, identities.stranger)).rejects.toThrow('unopened');
    const token = await openEntry(sealed, identities.point);
    expect((await room.desk(token).inbox()).said).toEqual({ threads: [], more: false });
  });

  test('enters through another process too, and nothing is written down of it', async () => {
    const token = await room.enter(offices.point);
    const next = await mailroom(engine, { store: room.store, clock: room.clock });
    expect((await next.desk(token).inbox()).status).toBe(200);
    for (const table of ['thread', 'staged', 'spent', 'job'] as const)
      expect(await room.store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('enters with no token of another office or another secret, nor one that was changed', async () => {
    const bytes = Buffer.from(await room.enter(offices.point), 'base64url');
    expect(bytes).toHaveLength(32);
    const who = asker();
    await room.create(who);
    const other = await room.deskOf(offices.other);
    expect((await other.read(who.id)).refused).toBe('unknown');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await room.desk(changed.toString('base64url')).inbox()).refused).toBe('entry');
    }
    const elsewhere = await mailroom(engine, { clock: room.clock });
    expect((await elsewhere.desk(bytes.toString('base64url')).inbox()).refused).toBe('entry');
  });

  test.each([
    ['that is not in the book', { id: 'khong-co', version: 1 }],
    ['with a version that there is not', { id: point.id, version: 9 }],
  ])('%s is answered alike, with what nobody can open', async (_, office) => {
    const { status, said } = await room.post('/api/desk/enter', { office });
    expect(status).toBe(200);
    const { sealed } = wire.enterAnswer.parse(said);
    for (const identity of Object.values(identities))
      await expect(openEntry(sealed, identity)).rejects.toThrow('unopened');
  });

  test('is let in until the end of the next day', async () => {
    const { inbox } = await room.deskOf();
    room.clock.at = new Date('2026-11-28T23:59:00+07:00');
    expect((await inbox()).status).toBe(200);
    room.clock.minutes(1);
    expect(await inbox()).toMatchObject({ status: 403, refused: 'entry' });
  });

  test('is not let in by a token that somebody made up', async () => {
    const who = asker();
    await room.create(who);
    const desk = room.desk('B'.repeat(42) + 'A');
    for (const heard of [
      await desk.inbox(),
      await desk.read(who.id),
      await desk.reply(who.id, 2),
      await desk.mark(who.id, 'closed'),
      await desk.reseal(who.id, 1, offices.other),
    ])
      expect(heard).toMatchObject({ status: 403, refused: 'entry' });
    expect((await room.read(who)).said).toMatchObject({ count: 1, state: 'received' });
  });

  test('with a retired key gets in for two days more, whatever is sealed for it; with the newer one it sees all', async () => {
    const key = { recipient: point.recipient, from: '2026-01-01' };
    const versions = [
      { ...key, version: 1, retired: '2026-11-29' },
      { ...key, version: 2, from: '2026-11-29' },
    ];
    room = await mailroom(engine, { book: () => bookWith(point.id, { versions }) });
    const who = asker();
    await room.create(who);
    room.clock.day('2026-12-01');
    const retired = await room.deskOf();
    expect(inboxOf(await retired.inbox()).threads).toMatchObject([{ id: who.id, version: 1 }]);
    const late = asker();
    await room.create(late, letter(), { point: { id: point.id, version: 2 } });
    expect((await retired.read(late.id)).refused).toBe('unknown');
    room.clock.day('2026-12-02');
    // Its token would be valid on this day, its key is not.
    expect((await retired.inbox()).refused).toBe('entry');
    const { said } = await room.post('/api/desk/enter', { office: offices.point });
    const { sealed } = wire.enterAnswer.parse(said);
    await expect(openEntry(sealed, identities.point)).rejects.toThrow('unopened');
    const current = await room.deskOf({ id: point.id, version: 2 });
    expect(inboxOf(await current.inbox()).threads).toHaveLength(2);
    expect((await current.read(who.id)).status).toBe(200);
  });

  test('whose key has left the book is let in no more', async () => {
    let book = bookWith(point.id, {});
    room = await mailroom(engine, { book: () => book });
    const { inbox } = await room.deskOf();
    expect((await inbox()).status).toBe(200);
    book = bookWith(point.id, { versions: [] });
    expect((await inbox()).refused).toBe('entry');
  });
});
