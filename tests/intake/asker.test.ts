import { beforeEach, describe, expect, test } from 'vitest';
import { engines } from './engines.ts';
import { offices } from './book.ts';
import { firstDay } from './clock.ts';
import { asker, letter } from './letters.ts';
import { mailroom, type Mailroom } from './mailroom.ts';

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

  test('leaves nothing but figures when the thread is deleted', async () => {
    const who = asker();
    await room.create(who);
    await room.append(who, 2);
    await (await room.deskOf()).reseal(who.id, 1, offices.other);
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

  test('sends nothing to a mailbox that takes no letters', async () => {
    const { post, work } = room;
    const body = { id: asker().id, ct: letter(), point: { id: 'khong-co', version: 1 } };
    const none = await post('/api/threads', { ...body, work: await work() });
    expect(none).toMatchObject({ status: 409, refused: 'closed' });
    expect(await room.store.db.selectFrom('spent').selectAll().execute()).toEqual([]);
  });
});
