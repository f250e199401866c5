import { sql } from 'kysely';
import { monthOf } from '../domain/monthly.ts';
import type { Day } from '../schemas/date.ts';
import type { Db } from './store.ts';
import { addFigure } from './tally.ts';

/**
 * Takes a transaction and today and passes what is overdue to the coordinators: they may read from now
 * on, and are told anew. Where nobody stands behind a mailbox nothing changes; that the day due is over
 * tells its asker enough. What is held is not late: no office could see it.
 */
export async function escalate(db: Db, today: Day): Promise<void> {
  const late = await db
    .updateTable('thread')
    .set({ state: 'escalated', escalated: today, notified: 0 })
    .set({ escalations: sql<number>`escalations + 1` })
    .where('waiting', '=', 1)
    .where('held', '=', 0)
    .where('due', '<', today)
    .where('coordinator', 'is not', null)
    .where('escalated', 'is', null)
    .where('state', 'in', ['received', 'opened', 'answered'])
    .returning('province')
    .execute();
  const provinces = Map.groupBy(late, ({ province }) => province ?? '');
  for (const [province, { length: amount }] of provinces)
    await addFigure(db, { month: monthOf(today), province, measure: 'escalated', amount });
}
