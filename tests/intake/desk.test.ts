import { beforeEach, describe, expect, test } from 'vitest';
import { openEntry } from '../../src/mailbox/desk.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { identities, point } from '../mailbox/people.ts';
import { engines } from './engines.ts';
import {
  type Asker,
  asker,
  bookWith,
  firstDay,
  letter,
  mailroom,
  type Mailroom,
  offices,
} from './mailroom.ts';

const inboxOf = ({ said }: { said: unknown }) => wire.inboxAnswer.parse(said);

/** As the escalation job does it, which has its own tests. */
const escalate = ({ store }: Mailroom): Promise<unknown> =>
  store.db
    .updateTable('thread')
    .set({ state: 'escalated', escalated: firstDay, escalations: 1 })
    .execute();

describe.each(engines)('on %s, an office', (engine) => {
  let room: Mailroom;
  beforeEach(async () => {
    room = await mailroom(engine);
  });
  const deskOf = async (office = offices.point) => room.desk(await room.enter(office));

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
    const other = room.desk(await room.enter(offices.other));
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
    const { inbox } = await deskOf();
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
    const retired = await deskOf();
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
    const current = await deskOf({ id: point.id, version: 2 });
    expect(inboxOf(await current.inbox()).threads).toHaveLength(2);
    expect((await current.read(who.id)).status).toBe(200);
  });

  test('whose key has left the book is let in no more', async () => {
    let book = bookWith(point.id, {});
    room = await mailroom(engine, { book: () => book });
    const { inbox } = await deskOf();
    expect((await inbox()).status).toBe(200);
    book = bookWith(point.id, { versions: [] });
    expect((await inbox()).refused).toBe('entry');
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
    const { inbox } = await deskOf();
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

  test('reads, opens, answers and closes, and the asker sees it', async () => {
    const [who, answer] = [asker(), letter()];
    await room.create(who);
    const { inbox, read, mark, reply } = await deskOf();
    expect(inboxOf(await inbox()).threads).toMatchObject([
      { id: who.id, role: 'point', version: 1, waiting: true, due: '2026-12-01', count: 1 },
    ]);
    expect((await read(who.id)).said).toEqual((await room.read(who)).said);
    const states: string[] = [];
    const look = async () => {
      const { said } = await room.read(who);
      states.push(wire.letterAnswer.parse(said).state);
    };
    await look();
    expect((await mark(who.id, 'opened')).status).toBe(200);
    await look();
    expect((await reply(who.id, 2, answer)).status).toBe(201);
    expect((await reply(who.id, 2, answer)).status).toBe(201);
    await look();
    await mark(who.id, 'opened');
    await look();
    await mark(who.id, 'closed');
    // The note about it is a letter like any other.
    expect((await reply(who.id, 3)).status).toBe(201);
    await look();
    await mark(who.id, 'reopened');
    await look();
    expect(states).toEqual(['received', 'opened', 'answered', 'answered', 'closed', 'answered']);
    expect((await room.read(who, 2)).said).toMatchObject({ count: 3, letter: { ct: answer } });
    expect(inboxOf(await inbox()).threads).toMatchObject([{ waiting: false, count: 3 }]);
  });

  test('answers in the order of letters alone', async () => {
    const who = asker();
    await room.create(who);
    const { reply } = await deskOf();
    expect((await reply(who.id, 3)).refused).toBe('order');
    await room.append(who, 2);
    expect((await reply(who.id, 2)).refused).toBe('order');
    expect((await reply(who.id, 3)).status).toBe(201);
    await room.store.db.updateTable('thread').set({ count: 99 }).execute();
    expect((await reply(who.id, 99)).refused).toBe('full');
  });

  test('that closed a thread finds it again when the asker writes', async () => {
    const who = asker();
    await room.create(who);
    await (await deskOf()).mark(who.id, 'closed');
    expect((await room.read(who)).said).not.toHaveProperty('due');
    room.clock.day('2026-11-30');
    expect((await room.append(who, 2)).status).toBe(201);
    const { inbox } = await deskOf();
    expect(inboxOf(await inbox()).threads).toMatchObject([
      { state: 'received', waiting: true, due: '2026-12-02' },
    ]);
  });

  test('that blocked a thread is written to no more, until it opens it again', async () => {
    const [who, before] = [asker(), letter()];
    await room.create(who);
    await room.append(who, 2, before);
    const { mark, reply } = await deskOf();
    await mark(who.id, 'blocked');
    expect(await room.append(who, 3)).toMatchObject({ status: 403, refused: 'blocked' });
    expect((await room.append(who, 2, before)).status).toBe(201);
    expect((await room.read(who)).said).toMatchObject({ state: 'blocked', count: 2 });
    expect((await reply(who.id, 3)).status).toBe(201);
    expect((await room.append(who, 4)).refused).toBe('blocked');
    expect((await room.read(who)).said).toMatchObject({ state: 'blocked', count: 3 });
    await mark(who.id, 'reopened');
    expect((await room.append(who, 4)).status).toBe(201);
    expect((await room.remove(who)).status).toBe(200);
  });

  test('that opens again what it had not answered has a new deadline', async () => {
    const who = asker();
    await room.create(who);
    await (await deskOf()).mark(who.id, 'blocked');
    room.clock.day('2026-12-03');
    await (await deskOf()).mark(who.id, 'reopened');
    expect((await room.read(who)).said).toMatchObject({ state: 'opened', due: '2026-12-07' });
  });

  test('behind a point gets nothing before the point is late, and everything after', async () => {
    const who = asker();
    await room.create(who);
    const behind = await deskOf(offices.coordinator);
    const tried = async () => [
      inboxOf(await behind.inbox()).threads.length,
      (await behind.read(who.id)).status,
      (await behind.mark(who.id, 'opened')).status,
      (await behind.reseal(who.id, 1, offices.other)).status,
      (await behind.reply(who.id, 2)).status,
    ];
    expect(await tried()).toEqual([0, 404, 404, 404, 404]);
    await escalate(room);
    expect(inboxOf(await behind.inbox()).threads).toMatchObject([
      { id: who.id, role: 'coordinator', version: 3, state: 'escalated', due: '2026-12-01' },
    ]);
    await room.append(who, 2);
    expect((await room.read(who)).said).toMatchObject({ state: 'escalated' });
    expect((await behind.reply(who.id, 3)).status).toBe(201);
    expect((await room.read(who)).said).toMatchObject({ state: 'answered', count: 3 });
    expect((await behind.read(who.id)).status).toBe(200);
    const [row] = await room.store.db.selectFrom('thread').selectAll().execute();
    expect(row).toMatchObject({ escalated: firstDay, answered: firstDay, in_time: 0, due: null });
  });

  test('does not see the threads of another one', async () => {
    const who = asker();
    await room.create(who);
    const { inbox, read, reply, mark, reseal } = await deskOf(offices.other);
    expect(inboxOf(await inbox()).threads).toEqual([]);
    for (const heard of [
      await read(who.id),
      await reply(who.id, 2),
      await mark(who.id, 'closed'),
      await reseal(who.id, 1, offices.point),
    ])
      expect(heard).toMatchObject({ status: 404, refused: 'unknown' });
  });

  test.each([
    ['2026-12-01', 1],
    ['2026-12-02', 0],
  ])('that answers on %s, due on the first, is in time: %i', async (day, in_time) => {
    const who = asker();
    await room.create(who);
    room.clock.day(day);
    const { reply } = await deskOf();
    await reply(who.id, 2);
    room.clock.day('2026-12-20');
    await (await deskOf()).reply(who.id, 3);
    const [row] = await room.store.db.selectFrom('thread').selectAll().execute();
    expect(row).toMatchObject({ answered: day, in_time, last: '2026-12-20' });
  });
});
