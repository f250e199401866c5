import { sql } from 'kysely';
import type { Figure, Measure } from '../domain/monthly.ts';
import { monthOf } from '../domain/monthly.ts';
import { workdaysBetween } from '../domain/workdays.ts';
import type { Day } from '../schemas/date.ts';
import type { Db } from './store.ts';
import type { Which } from './threads.ts';

/**
 * Takes a transaction, the public holidays and which threads are about to be deleted in it, and keeps
 * what is counted of them. Call it before every deletion of threads, with the same condition.
 */
export async function keepFigures(db: Db, holidays: readonly Day[], which: Which): Promise<void> {
  const figures = await liveFigures(db, holidays, which);
  // In one order: two that count at once would wait for each other's rows.
  for (const figure of figures.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    await addFigure(db, figure);
}

const keyOf = ({ month, province, measure }: Figure): string => `${month} ${province} ${measure}`;

/** Takes a transaction and adds to a figure that outlives its threads. */
export async function addFigure(db: Db, figure: Figure): Promise<void> {
  await db
    .insertInto('tally')
    .values(figure)
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'province', 'measure'])
        .doUpdateSet({ amount: sql<number>`tally.amount + ${figure.amount}` }),
    )
    .execute();
}

/** Takes the store's tables and the public holidays and gives all figures, of threads that are there and of those that are gone. */
export async function allFigures(db: Db, holidays: readonly Day[]): Promise<Figure[]> {
  const kept = await db.selectFrom('tally').selectAll().execute();
  // Only addFigure writes there, with a measure.
  const gone = kept.map((row) => ({ ...row, measure: row.measure as Measure }));
  return [...gone, ...(await liveFigures(db, holidays, (eb) => eb.lit(true)))];
}

async function liveFigures(db: Db, holidays: readonly Day[], which: Which): Promise<Figure[]> {
  return [...(await receptions(db, which)), ...(await answers(db, holidays, which))];
}

/** A note to the operator is no request for counselling. */
const requests = (db: Db, which: Which) =>
  db.selectFrom('thread').where('role', '<>', 'operator').where(which);

async function receptions(db: Db, which: Which): Promise<Figure[]> {
  const rows = await requests(db, which)
    .select(['created', 'province', ({ fn }) => fn.countAll().as('amount')])
    .groupBy(['created', 'province'])
    .execute();
  return rows.map(({ created, province, amount }) => ({
    month: monthOf(created),
    province: province ?? '',
    measure: 'received',
    // PostgreSQL counts in texts.
    amount: Number(amount),
  }));
}

async function answers(db: Db, holidays: readonly Day[], which: Which): Promise<Figure[]> {
  const rows = await requests(db, which)
    .where('answered', 'is not', null)
    .select(['created', 'answered', 'in_time', 'province'])
    .select(({ fn }) => fn.countAll().as('amount'))
    .groupBy(['created', 'answered', 'in_time', 'province'])
    .execute();
  return rows.flatMap(({ created, answered, in_time, province, amount }): Figure[] => {
    if (answered === null) return [];
    const days = workdaysBetween(created, answered, holidays);
    const base = { month: monthOf(answered), province: province ?? '', amount: Number(amount) };
    const waited: Figure = { ...base, measure: `waited-${days}` };
    return in_time === 1 ? [{ ...base, measure: 'in-time' }, waited] : [waited];
  });
}
