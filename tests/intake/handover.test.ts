import { beforeEach, describe, expect, test } from 'vitest';
import type { MailPoint } from '../../src/domain/mailpoint.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { engines } from './engines.ts';
import { bookWith, offices } from './book.ts';
import { firstDay } from './clock.ts';
import { type Asker, asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';

describe.each(engines)('on %s, a thread', (engine) => {
  let room: Mailroom;
  let who: Asker;
  beforeEach(async () => {
    room = await mailroom(engine);
    who = asker();
    await room.create(who);
    await room.append(who, 2);
  });
  const letters = async () =>
    Promise.all(
      [1, 2, 3].map(async (seq) => wire.letterAnswer.parse((await room.read(who, seq)).said)),
    );
  const texts = async () => (await letters()).map(({ letter }) => letter?.ct);

  test('passes over with all its letters and the note, at once', async () => {
    const before = await texts();
    room.clock.day('2026-11-30');
    const { reseal, read, inbox } = await room.deskOf();
    const [one, two, note] = [letter(), letter(), letter()];
    expect((await reseal(who.id, 1, offices.other, one)).status).toBe(200);
    expect((await reseal(who.id, 2, offices.other, two)).status).toBe(200);
    expect(await texts()).toEqual(before);
    expect((await reseal(who.id, 3, offices.other, note)).status).toBe(200);
    expect(await texts()).toEqual([one, two, note]);
    expect((await read(who.id)).refused).toBe('unknown');
    expect((await inbox()).said).toEqual({ threads: [], more: false });
    const next = await room.deskOf(offices.other);
    expect((await next.inbox()).said).toMatchObject({
      threads: [
        { id: who.id, role: 'point', version: 1, state: 'received', waiting: true, count: 3 },
      ],
    });
    expect((await next.reply(who.id, 4)).status).toBe(201);
    expect(await room.store.db.selectFrom('staged').selectAll().execute()).toEqual([]);
    const [row] = await room.store.db.selectFrom('thread').selectAll().execute();
    expect(row).toMatchObject({ province: '46', coordinator: null, expires: '2026-12-30' });
  });

  test('gets the deadline of the point it is passed to, and its coordinator sees nothing yet', async () => {
    const { reseal } = await room.deskOf();
    for (const seq of [1, 2, 3])
      await reseal(who.id, seq, offices.other, letter(), offices.coordinator);
    // The other point has agreed to none.
    expect((await room.read(who)).said).not.toHaveProperty('due');
    const back = await room.deskOf(offices.other);
    for (const seq of [1, 2, 3, 4])
      await back.reseal(who.id, seq, offices.point, letter(), offices.coordinator);
    expect((await room.read(who)).said).toMatchObject({ due: '2026-12-01', count: 4 });
    const behind = await room.deskOf(offices.coordinator);
    expect((await behind.inbox()).said).toMatchObject({ threads: [] });
  });

  test('that its coordinator passes on is hidden from the coordinator of the next point', async () => {
    await room.store.db
      .updateTable('thread')
      .set({ escalated: firstDay, escalations: 1 })
      .execute();
    const behind = await room.deskOf(offices.coordinator);
    for (const seq of [1, 2, 3])
      expect(
        (await behind.reseal(who.id, seq, offices.other, letter(), offices.coordinator)).status,
      ).toBe(200);
    expect((await behind.read(who.id)).refused).toBe('unknown');
    const [row] = await room.store.db.selectFrom('thread').selectAll().execute();
    expect(row).toMatchObject({ point: offices.other.id, escalated: null, escalations: 1 });
  });

  test('does not pass over while a letter is missing', async () => {
    const before = await texts();
    const { reseal, read } = await room.deskOf();
    await reseal(who.id, 2, offices.other);
    expect(await reseal(who.id, 3, offices.other)).toMatchObject({ status: 409, refused: 'order' });
    expect(await reseal(who.id, 4, offices.other)).toMatchObject({ status: 409, refused: 'order' });
    expect(await texts()).toEqual(before);
    expect((await read(who.id)).said).toMatchObject({ count: 2 });
    // What was kept aside is still there.
    await reseal(who.id, 1, offices.other);
    expect((await reseal(who.id, 3, offices.other)).status).toBe(200);
  });

  test('does not pass over with a letter that was sealed for somebody else', async () => {
    const { reseal } = await room.deskOf();
    await reseal(who.id, 1, offices.coordinator);
    await reseal(who.id, 2, offices.other);
    expect((await reseal(who.id, 3, offices.other)).refused).toBe('order');
    await reseal(who.id, 1, offices.other, letter(), offices.coordinator);
    expect((await reseal(who.id, 3, offices.other)).refused).toBe('order');
    await reseal(who.id, 1, offices.other);
    expect((await reseal(who.id, 3, offices.other)).status).toBe(200);
  });

  test('does not pass over when the asker has written meanwhile', async () => {
    const { reseal } = await room.deskOf();
    for (const seq of [1, 2]) await reseal(who.id, seq, offices.other);
    await room.append(who, 3);
    const note = letter();
    // Number 3 is now a letter to be sealed again, and the note has number 4.
    expect((await reseal(who.id, 3, offices.other, note)).status).toBe(200);
    expect((await room.read(who)).said).toMatchObject({ count: 3 });
    expect((await reseal(who.id, 4, offices.other)).status).toBe(200);
    expect((await room.read(who)).said).toMatchObject({ count: 4 });
  });

  test('that passed over says so again to who sends the same note, and to nobody else', async () => {
    const { reseal } = await room.deskOf();
    const note = letter();
    for (const seq of [1, 2]) await reseal(who.id, seq, offices.other);
    expect((await reseal(who.id, 3, offices.other, note)).status).toBe(200);
    expect((await reseal(who.id, 3, offices.other, note)).status).toBe(200);
    expect((await reseal(who.id, 3, offices.other)).refused).toBe('unknown');
    expect((await reseal(who.id, 3, offices.coordinator, note)).refused).toBe('unknown');
    expect((await room.read(who)).said).toMatchObject({ count: 3 });
  });

  test.each<[string, typeof offices.point, MailPoint['role'], string]>([
    ['another point', offices.other, 'point', 'done'],
    ['one of the nation', offices.other, 'national', 'done'],
    ['its own coordinator', offices.coordinator, 'coordinator', 'done'],
    ['another coordinator', offices.other, 'coordinator', 'closed'],
    ['the operator', offices.other, 'operator', 'closed'],
    ['itself', offices.point, 'point', 'closed'],
  ])('may be passed by a point to %s: %#', async (_, to, role, expected) => {
    room = await mailroom(engine, { store: room.store, book: () => bookWith(to.id, { role }) });
    const { reseal } = await room.deskOf();
    const heard = [];
    for (const seq of [1, 2, 3]) heard.push((await reseal(who.id, seq, to)).refused ?? 'done');
    expect(heard).toEqual([expected, expected, expected]);
    const [row] = await room.store.db.selectFrom('thread').select(['point', 'count']).execute();
    expect(row?.point).toBe(expected === 'done' ? to.id : offices.point.id);
    expect(row?.count).toBe(expected === 'done' ? 3 : 2);
  });

  test.each([
    ['that there is not', { id: 'khong-co', version: 1 }, undefined],
    ['with a key that there is not', { id: offices.other.id, version: 2 }, undefined],
    ['with a coordinator that it does not name', offices.other, offices.point],
    [
      'that is a coordinator, with another behind it',
      offices.coordinator,
      { id: 'toan-quoc-mau', version: 1 },
    ],
  ])('is not passed to an office %s', async (_, to, behind) => {
    const { reseal } = await room.deskOf();
    expect((await reseal(who.id, 1, to, letter(), behind)).refused).toBe('closed');
    expect(await room.store.db.selectFrom('staged').selectAll().execute()).toEqual([]);
  });
});
