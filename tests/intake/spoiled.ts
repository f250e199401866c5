import { createHash } from 'node:crypto';
import { offices } from './book.ts';
import { asker, letter } from './letters.ts';
import { type Mailroom, type people } from './mailroom.ts';
import { bodyOf, fieldsOf } from './mutations.ts';

/** A body that is accepted as often as one likes, and the fields without which it must not be. */
export type Control = { path: string; body: Buffer; keys: readonly string[] };

/** Whatever answers, here or elsewhere. */
export type Room = Pick<Mailroom, 'store'> & ReturnType<typeof people>;

/** Takes a mailroom and gives threads in it, and everything that may be asked of them again and again. */
export async function world(room: Room) {
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

/** Takes a mailroom and gives what is in its store, but for the entries that anybody may ask for. */
export async function fingerprint({ store }: Pick<Mailroom, 'store'>): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['thread', 'letter', 'staged', 'spent', 'tally'] as const) {
    const rows = (await store.db.selectFrom(table).selectAll().execute()).map((row) =>
      JSON.stringify({ ...row }),
    );
    hash.update(rows.sort().join());
  }
  return hash.digest('hex');
}

/** Takes a control and what was made of it and tells whether that still says what has to be said for the control to be accepted. */
export function saysTheSame({ body, keys }: Control, spoiled: Uint8Array): boolean {
  const [real, said] = [fieldsOf(body) ?? {}, fieldsOf(spoiled)];
  return keys.every((key) => JSON.stringify(real[key]) === JSON.stringify(said?.[key]));
}
