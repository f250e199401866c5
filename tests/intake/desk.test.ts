import { beforeEach, describe, expect, test } from 'vitest';
import * as wire from '../../src/mailbox/wire.ts';
import { engines } from './engines.ts';
import { offices } from './book.ts';
import { firstDay } from './clock.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';
import { inboxOf } from './heard.ts';

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

  test('reads, opens, answers and closes, and the asker sees it', async () => {
    const [who, answer] = [asker(), letter()];
    await room.create(who);
    const { inbox, read, mark, reply } = await room.deskOf();
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
    const { reply } = await room.deskOf();
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
    await (await room.deskOf()).mark(who.id, 'closed');
    expect((await room.read(who)).said).not.toHaveProperty('due');
    room.clock.day('2026-11-30');
    expect((await room.append(who, 2)).status).toBe(201);
    const { inbox } = await room.deskOf();
    expect(inboxOf(await inbox()).threads).toMatchObject([
      { state: 'received', waiting: true, due: '2026-12-02' },
    ]);
  });

  test('that blocked a thread is written to no more, until it opens it again', async () => {
    const [who, before] = [asker(), letter()];
    await room.create(who);
    await room.append(who, 2, before);
    const { mark, reply } = await room.deskOf();
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
    await (await room.deskOf()).mark(who.id, 'blocked');
    room.clock.day('2026-12-03');
    await (await room.deskOf()).mark(who.id, 'reopened');
    expect((await room.read(who)).said).toMatchObject({ state: 'opened', due: '2026-12-07' });
  });

  test('behind a point gets nothing before the point is late, and everything after', async () => {
    const who = asker();
    await room.create(who);
    const behind = await room.deskOf(offices.coordinator);
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

  test.each([
    ['2026-12-01', 1],
    ['2026-12-02', 0],
  ])('that answers on %s, due on the first, is in time: %i', async (day, in_time) => {
    const who = asker();
    await room.create(who);
    room.clock.day(day);
    const { reply } = await room.deskOf();
    await reply(who.id, 2);
    room.clock.day('2026-12-20');
    await (await room.deskOf()).reply(who.id, 3);
    const [row] = await room.store.db.selectFrom('thread').selectAll().execute();
    expect(row).toMatchObject({ answered: day, in_time, last: '2026-12-20' });
  });
});
