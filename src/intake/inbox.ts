import { type RawBuilder, sql } from 'kysely';
import { inboxAnswer, type inboxBody } from '../mailbox/wire.ts';
import { answered, Refused, type Said } from './answers.ts';
import { toBytes, toText } from './bytes.ts';
import { type Entry, entered } from './entries.ts';
import { type Means, today } from './means.ts';
import type { Db } from './store.ts';
import { ofOffice, oneOfOffice, standing, type Thread, type Which } from './threads.ts';

/** How many threads are told at once. */
const pageThreads = 24;

/**
 * Gives the threads of an office, the first one due at the head; then those that wait without a
 * deadline, then the others, each by the day of its newest letter. Throws Refused `unknown` when the
 * thread to go on after is there no more: the desk begins anew.
 */
export async function inbox(means: Means, body: Said<typeof inboxBody>): Promise<Response> {
  const { db } = means.store;
  const entry = await entered(means, toBytes(body.token));
  const day = today(means);
  const after =
    body.after === undefined
      ? undefined
      : await placeOf(db, oneOfOffice(toBytes(body.after), entry, day));
  const found = await db
    .selectFrom('thread')
    .selectAll()
    .where(ofOffice(entry, day))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`${place} > ${after}`))
    .orderBy(rank)
    .orderBy('last')
    .orderBy('id')
    .limit(pageThreads + 1)
    .execute();
  const threads = found.slice(0, pageThreads).map((thread) => line(thread, entry));
  return answered(inboxAnswer, { threads, more: found.length > pageThreads });
}

/** A day for every thread: no deadline is as late as these. */
const rank = sql<string>`case
  when due is not null then due
  when waiting = 1 and state not in ('closed', 'blocked') then '9998-12-31'
  else '9999-12-31' end`;

/** Where a thread stands in the order. */
const place = sql`(${rank}, last, id)`;

async function placeOf(db: Db, which: Which): Promise<RawBuilder<unknown>> {
  const row = await db
    .selectFrom('thread')
    .select(['last', 'id', rank.as('rank')])
    .where(which)
    .executeTakeFirst();
  if (row === undefined) throw new Refused('unknown');
  return sql`(${row.rank}, ${row.last}, ${row.id})`;
}

function line(thread: Thread, entry: Entry) {
  const isPoint = thread.point === entry.id && thread.point_version <= entry.version;
  const { point_version, coordinator_version, waiting } = thread;
  return {
    id: toText(thread.id),
    ...standing(thread),
    role: isPoint ? ('point' as const) : ('coordinator' as const),
    version: isPoint ? point_version : (coordinator_version ?? point_version),
    waiting: waiting === 1,
  };
}
