import type { Insertable } from 'kysely';
import type { Store } from '../../src/intake/store.ts';
import type { ThreadTable } from '../../src/intake/tables.ts';

/** One thread of a point with a coordinator, asked on Friday 20 November 2026 and due on the Monday after. */
const usual: Omit<ThreadTable, 'id'> = {
  point: 'diem-mot',
  point_version: 1,
  coordinator: 'dieu-phoi-hue',
  coordinator_version: 1,
  role: 'point',
  province: '46',
  state: 'received',
  created: '2026-11-20',
  last: '2026-11-20',
  asked: '2026-11-20',
  due: '2026-11-23',
  expires: '2026-12-20',
  extended: null,
  count: 1,
  waiting: 1,
  answered: null,
  in_time: null,
  escalated: null,
  escalations: 0,
  held: 0,
  notified: 0,
};

/** Takes a number up to 255 and gives the name of a thread that it stands for. */
export const idOf = (number: number): Uint8Array => new Uint8Array(32).fill(number);

/** Takes a store, a number and what is unusual, and stores a thread with its letters, each filled with `fill`. */
export async function keep(
  { db }: Pick<Store, 'db'>,
  number: number,
  unusual: Partial<Insertable<ThreadTable>> = {},
  fill: Uint8Array = new Uint8Array(4492).fill(number),
): Promise<void> {
  const thread = { ...usual, id: idOf(number), ...unusual };
  await db.insertInto('thread').values(thread).execute();
  for (let seq = 1; seq <= thread.count; seq += 1)
    await db.insertInto('letter').values({ thread: thread.id, seq, ct: fill }).execute();
}

/** Takes a store and gives its threads by their number, with the columns asked for. */
export async function kept<Column extends keyof ThreadTable>(
  { db }: Store,
  ...columns: Column[]
): Promise<Record<number, Pick<ThreadTable, Column>>> {
  const rows = await db.selectFrom('thread').selectAll().orderBy('id').execute();
  return Object.fromEntries(
    rows.map((row) => [
      row.id[0],
      // Object.fromEntries forgets the names of the columns that were asked for.
      Object.fromEntries(columns.map((name) => [name, row[name]])) as Pick<ThreadTable, Column>,
    ]),
  );
}
