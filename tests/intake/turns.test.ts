import { beforeEach, describe, expect, test } from 'vitest';
import { createJobs, runJobs } from '../../src/intake/jobs.ts';
import { engines } from './engines.ts';
import { book, offices, points } from './book.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';

describe.each(engines)('on %s, who asks', (engine) => {
  let room: Mailroom;
  beforeEach(async () => {
    room = await mailroom(engine);
  });

  test('writes to a mailbox that has left the book and is passed on after the next working day', async () => {
    let now = book;
    room = await mailroom(engine, { book: () => now });
    const who = asker();
    await room.create(who);
    const { reply } = await room.deskOf();
    await reply(who.id, 2);
    now = { ...book, mailboxes: [] };
    expect((await room.append(who, 3)).status).toBe(201);
    expect((await room.read(who)).said).not.toHaveProperty('due');
    now = { ...book, mailboxes: points.filter(({ id }) => id !== offices.point.id) };
    expect((await room.append(who, 4)).status).toBe(201);
    expect((await room.read(who)).said).toMatchObject({ state: 'received', due: '2026-11-30' });
    await runJobs(
      createJobs(),
      { ...room, holidays: [], at: new Date('2026-12-01T09:00:00+07:00') },
      (name) => expect(name).toBe('nothing fails'),
    );
    const behind = await room.deskOf(offices.coordinator);
    expect((await behind.read(who.id)).said).toMatchObject({ state: 'escalated' });
  });

  test('writes further letters in their order alone', async () => {
    const [who, second] = [asker(), letter()];
    await room.create(who);
    expect(await room.append(who, 3)).toMatchObject({ status: 409, refused: 'order' });
    expect((await room.append(who, 2, second)).status).toBe(201);
    expect((await room.append(who, 2, second)).status).toBe(201);
    expect(await room.append(who, 2)).toMatchObject({ status: 409, refused: 'order' });
    expect((await room.append(who, 3)).status).toBe(201);
    expect((await room.read(who, 2)).said).toMatchObject({ count: 3, letter: { ct: second } });
    expect(await room.store.db.selectFrom('spent').select('day').execute()).toHaveLength(3);
  });

  test('has room for 99 letters', async () => {
    const who = asker();
    await room.create(who);
    await room.store.db.updateTable('thread').set({ count: 98 }).execute();
    const last = letter();
    expect((await room.append(who, 99, last)).status).toBe(201);
    expect((await room.append(who, 99, last)).status).toBe(201);
    expect(await room.append(who, 99)).toMatchObject({ status: 409, refused: 'full' });
    expect(await room.append(who, 2)).toMatchObject({ status: 409, refused: 'full' });
  });

  test('keeps a day that is due, and gets a new one after an answer', async () => {
    const who = asker();
    await room.create(who);
    room.clock.day('2026-11-30');
    await room.append(who, 2);
    expect((await room.read(who)).said).toMatchObject({ due: '2026-12-01', state: 'received' });
    const { reply } = await room.deskOf();
    await reply(who.id, 3);
    expect((await room.read(who)).said).not.toHaveProperty('due');
    await room.append(who, 4);
    expect((await room.read(who)).said).toMatchObject({ due: '2026-12-02', state: 'received' });
  });

  test('keeps a thread for 30 days after the last letter, 90 at most, and 14 after a late one', async () => {
    const who = asker();
    await room.create(who);
    const ends = [];
    for (const [day, seq] of [
      ['2026-12-20', 2],
      ['2027-01-15', 3],
      ['2027-02-10', 4],
      ['2027-02-20', 5],
      ['2027-02-24', 6],
    ] as const) {
      room.clock.day(day);
      expect((await room.append(who, seq)).status).toBe(201);
      ends.push((await room.read(who)).said);
    }
    expect(ends).toMatchObject([
      { expires: '2027-01-19' },
      { expires: '2027-02-14' },
      // 90 days after 27 November.
      { expires: '2027-02-25' },
      { expires: '2027-03-06' },
      { expires: '2027-03-06' },
    ]);
  });
});
