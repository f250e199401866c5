import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bodyBytes } from '../../src/mailbox/wire.ts';
import { rounds, seededBytes } from '../mailbox/people.ts';
import { engines } from './engines.ts';
import { asker, heard, letter, mailroom, type Mailroom, offices, posted } from './mailroom.ts';
import { bodyOf, drawing, fieldsOf, mutations } from './mutations.ts';

/** A body that is accepted as often as one likes, and the fields without which it must not be. */
type Control = { path: string; body: Buffer; keys: readonly string[] };

/** Threads, and everything that may be asked of them again and again. */
async function world(room: Mailroom) {
  const [who, blocked, passed] = [asker(), asker(), asker()];
  const [one, two, three, note] = [letter(), letter(), letter(), letter()];
  const spent = await room.work();
  await room.create(who, one, { work: spent });
  await room.append(who, 2, two);
  const token = await room.enter(offices.point);
  const desk = room.desk(token);
  await desk.reply(who.id, 3, three);
  await desk.mark(who.id, 'opened');
  await room.create(passed);
  await desk.reseal(passed.id, 1, offices.other);
  await desk.reseal(passed.id, 2, offices.other, note);
  await room.create(blocked);
  await desk.mark(blocked.id, 'blocked');
  const work = await room.work();
  const [{ cap, id }, point] = [who, offices.point];
  const control = (path: string, said: object, keys: readonly string[]): Control => ({
    path: `/api/${path}`,
    body: bodyOf(said),
    keys,
  });
  const controls = [
    control('threads', { id, point, ct: one, work: spent }, ['id', 'ct']),
    control('threads/read', { cap, seq: 2 }, ['cap']),
    control('threads/append', { cap, seq: 2, ct: two, work: spent }, ['cap', 'seq', 'ct']),
    control('desk/inbox', { token }, ['token']),
    control('desk/read', { token, id, seq: 1 }, ['token', 'id']),
    control('desk/reply', { token, id, seq: 3, ct: three }, ['token', 'id', 'seq', 'ct']),
    control('desk/state', { token, id, state: 'opened' }, ['token', 'id', 'state']),
    control('desk/reseal', { token, id: passed.id, to: offices.other, seq: 2, ct: note }, [
      'token',
      'id',
      'to',
      'seq',
      'ct',
    ]),
    // Who deletes is believed for the code alone.
    control('threads/delete', { cap: asker().cap }, ['cap']),
  ];
  /** What comes through all checks of form with a proof of work that holds, and what it is refused with. */
  const beyond: [string, object, string][] = [
    ['threads', { id, point, ct: letter(), work }, 'taken'],
    [
      'threads',
      { ...asker(), cap: undefined, point: { id: 'khong-co', version: 1 }, ct: one, work },
      'closed',
    ],
    [
      'threads',
      { ...asker(), cap: undefined, point, coordinator: offices.other, ct: one, work },
      'closed',
    ],
    [
      'threads',
      { ...asker(), cap: undefined, point: { ...point, version: 2 }, ct: one, work },
      'closed',
    ],
    ['threads/append', { cap, seq: 2, ct: letter(), work }, 'order'],
    ['threads/append', { cap, seq: 99, ct: two, work }, 'order'],
    ['threads/append', { cap: asker().cap, seq: 4, ct: two, work }, 'unknown'],
    ['threads/append', { cap: blocked.cap, seq: 2, ct: two, work }, 'blocked'],
  ];
  return { controls, beyond, work, who };
}

/** What is in the store, but for the entries that anybody may ask for. */
async function fingerprint({ store }: Mailroom): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['thread', 'letter', 'staged', 'spent', 'tally'] as const) {
    const rows = (await store.db.selectFrom(table).selectAll().execute()).map((row) =>
      JSON.stringify({ ...row }),
    );
    hash.update(rows.sort().join());
  }
  return hash.digest('hex');
}

/** Whether a spoiled body still says what has to be said for the control to be accepted. */
function saysTheSame({ body, keys }: Control, spoiled: Uint8Array): boolean {
  const [real, said] = [fieldsOf(body) ?? {}, fieldsOf(spoiled)];
  return keys.every((key) => JSON.stringify(real[key]) === JSON.stringify(said?.[key]));
}

describe.each(engines)('on %s', (engine) => {
  test('a spoiled body is never accepted, breaks nothing and changes nothing', async () => {
    const room = await mailroom(engine);
    const { controls, beyond, work, who } = await world(room);
    const draw = drawing(seededBytes(1127));
    const before = await fingerprint(room);
    const reasons = new Map<string, number>();
    let [spoiled, passed, accepted, slowest] = [0, 0, 0, 0];
    const send = async (path: string, body: Uint8Array) => {
      const start = performance.now();
      const answer = await heard(room.intake, posted(path, body));
      slowest = Math.max(slowest, performance.now() - start);
      expect(answer.status).toBeLessThan(500);
      return answer;
    };
    for (let round = 0; round < rounds(600, 27_000); round += 1) {
      const control = controls[round % controls.length];
      const mutate = mutations[draw(mutations.length)];
      if (control === undefined || mutate === undefined) throw new Error('không có gì để thử');
      const body = mutate(control.body, draw);
      const { status, refused = '' } = await send(control.path, body);
      if (!saysTheSame(control, body)) {
        spoiled += 1;
        expect(status, Buffer.from(body).toString('latin1', 0, 300)).toBeGreaterThan(399);
        reasons.set(refused, (reasons.get(refused) ?? 0) + 1);
      }
      if (round % 10 !== 0) continue;
      const [path, said, reason] = beyond[draw(beyond.length)] ?? ['', {}, ''];
      expect(await send(`/api/${path}`, bodyOf(said))).toMatchObject({ refused: reason });
      passed += 1;
      const again = controls[draw(controls.length - 1)] ?? control;
      expect((await send(again.path, again.body)).status).toBeLessThan(202);
      accepted += 1;
    }
    expect(spoiled).toBeGreaterThan(rounds(400, 25_000 * 0.7));
    expect([passed, accepted]).toEqual([rounds(60, 2_700), rounds(60, 2_700)]);
    for (const reason of ['body', 'unknown', 'entry', 'order'])
      expect(reasons.get(reason), reason).toBeGreaterThan(0);
    expect(await fingerprint(room)).toBe(before);
    expect(room.reports).toEqual([]);
    if (process.env['PROVE']) expect(slowest, 'milliseconds').toBeLessThan(1000);
    // All that was refused has not used up the work that came with it.
    const last = { cap: who.cap, seq: 4, ct: letter(), work };
    expect((await room.post('/api/threads/append', last)).status).toBe(201);
  });
});

test('the fuzz would see a body that is accepted', async () => {
  const room = await mailroom('sqlite');
  const { controls } = await world(room);
  const read = controls.find(({ path }) => path === '/api/threads/read');
  if (read === undefined) throw new Error('thiếu');
  const other = bodyOf({ ...fieldsOf(read.body), cap: asker().cap });
  expect(saysTheSame(read, other)).toBe(false);
  expect(saysTheSame(read, read.body)).toBe(true);
  expect(fieldsOf(Buffer.alloc(bodyBytes, 32))).toBeUndefined();
});
