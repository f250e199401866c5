import { beforeEach, describe, expect, test } from 'vitest';
import { createJobs, runJobs } from '../../src/intake/jobs.ts';
import { engines } from './engines.ts';
import {
  asker,
  book,
  firstDay,
  letter,
  mailroom,
  type Mailroom,
  offices,
  points,
} from './mailroom.ts';

describe.each(engines)('on %s, who asks', (engine) => {
  let room: Mailroom;
  beforeEach(async () => {
    room = await mailroom(engine);
  });

  test('finds the letter as it was sent, with the days that hold', async () => {
    const [who, ct] = [asker(), letter()];
    expect(await room.create(who, ct)).toMatchObject({ status: 201, said: { done: true } });
    expect((await room.read(who)).said).toEqual({
      state: 'received',
      created: firstDay,
      // 16 working hours after a Friday.
      due: '2026-12-01',
      expires: '2026-12-27',
      count: 1,
      letter: { seq: 1, ct },
    });
    expect((await room.read(who, 2)).said).not.toHaveProperty('letter');
  });

  test('may send the same letter again and is answered as before, without a second thread or work', async () => {
    const [who, ct, work] = [asker(), letter(), await room.work()];
    const more = { work };
    expect((await room.create(who, ct, more)).status).toBe(201);
    expect((await room.create(who, ct, more)).status).toBe(201);
    const { parameters } = work.challenge;
    const stale = {
      ...work,
      challenge: { ...work.challenge, parameters: { ...parameters, expiresAt: 1 } },
    };
    expect((await room.create(who, ct, { work: stale })).status).toBe(201);
    expect(await room.store.db.selectFrom('letter').select('seq').execute()).toHaveLength(1);
    expect(await room.store.db.selectFrom('spent').select('day').execute()).toHaveLength(1);
  });

  test('begins no thread while the clock is behind the last job by over an hour, and goes on with those there are', async () => {
    const who = asker();
    await room.create(who);
    const ran = (hour: string) =>
      room.store.db
        .insertInto('job')
        .values({ name: `việc ${hour}`, ran: hour })
        .execute();
    // It is noon.
    await ran('2026-11-27T13');
    expect((await room.create(asker())).status).toBe(201);
    await ran('2026-11-27T14');
    expect(await room.create(asker())).toMatchObject({ status: 503, refused: 'fault' });
    expect((await room.append(who, 2)).status).toBe(201);
    expect((await room.read(who)).status).toBe(200);
    room.clock.minutes(60);
    expect((await room.create(asker())).status).toBe(201);
  });

  test('writes to a mailbox that has left the book and is passed on after the next working day', async () => {
    let now = book;
    room = await mailroom(engine, { book: () => now });
    const who = asker();
    await room.create(who);
    const { reply } = room.desk(await room.enter(offices.point));
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
    const behind = room.desk(await room.enter(offices.coordinator));
    expect((await behind.read(who.id)).said).toMatchObject({ state: 'escalated' });
  });

  test('is refused another letter under the same name', async () => {
    const [who, ct] = [asker(), letter()];
    await room.create(who, ct);
    expect(await room.create(who)).toMatchObject({ status: 409, refused: 'taken' });
    expect((await room.read(who)).said).toMatchObject({ letter: { ct } });
  });

  test('that there is a thread of a name is told to nobody who has done no work', async () => {
    const [who, work] = [asker(), await room.work()];
    await room.create(who);
    const { challenge } = work;
    const undone = { challenge, solution: { counter: 300, derivedKey: '0'.repeat(64) } };
    for (const it of [who, asker()])
      expect(await room.create(it, letter(), { work: undone })).toMatchObject({ refused: 'work' });
    expect(await room.create(who, letter(), { work })).toMatchObject({ refused: 'taken' });
  });

  test('hears of a code that is unknown, deleted or over the very same', async () => {
    const [deleted, over] = [asker(), asker()];
    await room.create(deleted);
    await room.create(over);
    expect((await room.remove(deleted)).status).toBe(200);
    room.clock.day('2026-12-27');
    expect((await room.read(over)).status).toBe(200);
    room.clock.day('2026-12-28');
    const answers = [];
    for (const who of [asker(), deleted, over])
      for (const act of [room.read, room.remove, (it: typeof who) => room.append(it, 2)]) {
        const { headers, ...heard } = await act(who);
        answers.push({ ...heard, headers: [...headers] });
      }
    expect(answers).toHaveLength(9);
    expect(answers[0]).toMatchObject({ status: 404, refused: 'unknown' });
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1);
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
    const { reply } = room.desk(await room.enter(offices.point));
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

  test('leaves nothing but figures when the thread is deleted', async () => {
    const who = asker();
    await room.create(who);
    await room.append(who, 2);
    await room.desk(await room.enter(offices.point)).reseal(who.id, 1, offices.other);
    const { db } = room.store;
    const left = async () =>
      Promise.all(
        (['thread', 'letter', 'staged'] as const).map(
          async (name) => (await db.selectFrom(name).selectAll().execute()).length,
        ),
      );
    expect(await left()).toEqual([1, 2, 1]);
    expect((await room.remove(who)).status).toBe(200);
    expect(await left()).toEqual([0, 0, 0]);
    const figures = await db.selectFrom('tally').selectAll().execute();
    expect(figures.map((it) => ({ ...it }))).toEqual([
      { month: '2026-11', province: '46', measure: 'received', amount: 1 },
    ]);
  });

  test('does not see that the letter is held, and no office sees it', async () => {
    const room = await mailroom(engine, { caps: { point: 2, whole: 3 } });
    const [one, two, held] = [asker(), asker(), asker()];
    for (const who of [one, two, held]) expect((await room.create(who)).status).toBe(201);
    const [plain, kept] = [(await room.read(one)).said, (await room.read(held)).said];
    expect({ ...Object(kept), letter: '' }).toEqual({ ...Object(plain), letter: '' });
    const { inbox, read, reply } = room.desk(await room.enter(offices.point));
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

  test('sends nothing to a mailbox that takes no letters', async () => {
    const { post, work } = room;
    const body = { id: asker().id, ct: letter(), point: { id: 'khong-co', version: 1 } };
    const none = await post('/api/threads', { ...body, work: await work() });
    expect(none).toMatchObject({ status: 409, refused: 'closed' });
    expect(await room.store.db.selectFrom('spent').selectAll().execute()).toEqual([]);
  });
});
