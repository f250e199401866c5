import type { Day } from '../schemas/date.ts';
import { addDays } from './calendar.ts';
import { told, toldTotal, type ToldTotal } from './suppression.ts';

/**
 * What is counted, in the month in which it happens, so that the figures of a month that has ended
 * stand: first letters received; first answers that were in time; deadlines missed with which a thread
 * went to the coordinator; first answers by how many working days they took.
 */
export type Measure = 'received' | 'in-time' | 'escalated' | `waited-${number}`;

/** How much of it there was in a month (YYYY-MM) and a province: two digits, or '' for a mailbox of the whole nation. */
export type Figure = { month: string; province: string; measure: Measure; amount: number };

/** What may be told of a province in a month; undefined where the count is below 5. */
export type MonthRow = {
  province: string;
  received: number | undefined;
  inTime: number | undefined;
  /** Half of the first answers took so many working days or fewer; told where there were 5 answers or more. */
  median: number | undefined;
  escalated: number | undefined;
};

/** A month with a row for each province, and what may be told of all together. */
export type MonthTable = {
  month: string;
  rows: readonly MonthRow[];
  received: ToldTotal;
  inTime: ToldTotal;
  escalated: ToldTotal;
};

/** Takes a day and gives its month, YYYY-MM. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/**
 * Takes all figures, the provinces to list (each gets its row in every month, or a row would tell that
 * there was something) and today, and gives the months that have ended, the latest first.
 */
export function monthTables(
  figures: readonly Figure[],
  provinces: readonly string[],
  today: Day,
): MonthTable[] {
  const listed = [...new Set([...provinces, ...figures.map(({ province }) => province)])];
  return endedMonths(figures, today).map((month) =>
    monthTable(
      month,
      figures.filter((figure) => figure.month === month),
      listed,
    ),
  );
}

function endedMonths(figures: readonly Figure[], today: Day): string[] {
  const first = figures.reduce(
    (least, { month }) => (month < least ? month : least),
    monthOf(today),
  );
  const months: string[] = [];
  for (let month = before(monthOf(today)); month >= first; month = before(month))
    months.push(month);
  return months;
}

const before = (month: string): string => monthOf(addDays(`${month}-01`, -1));

function monthTable(
  month: string,
  figures: readonly Figure[],
  provinces: readonly string[],
): MonthTable {
  const counts = provinces.map((province) =>
    provinceCounts(figures.filter((figure) => figure.province === province)),
  );
  const rows = counts.map((it, index) => ({
    province: provinces[index] ?? '',
    received: told(it.received),
    inTime: told(it.inTime),
    median: told(it.waits.length) === undefined ? undefined : median(it.waits),
    escalated: told(it.escalated),
  }));
  return {
    month,
    rows,
    received: toldTotal(counts.map(({ received }) => received)),
    inTime: toldTotal(counts.map(({ inTime }) => inTime)),
    escalated: toldTotal(counts.map(({ escalated }) => escalated)),
  };
}

function provinceCounts(figures: readonly Figure[]) {
  const amount = (measure: Measure): number =>
    figures.reduce((sum, it) => sum + (it.measure === measure ? it.amount : 0), 0);
  return {
    received: amount('received'),
    inTime: amount('in-time'),
    escalated: amount('escalated'),
    waits: figures.flatMap((it) => waits(it)),
  };
}

/** Each answer of a figure as the working days that it took. */
const waits = ({ measure, amount }: Figure): number[] =>
  measure.startsWith('waited-')
    ? Array.from({ length: amount }, () => Number(measure.slice('waited-'.length)))
    : [];

/** The lower of the two in the middle: a number of days that an answer took, no half day. */
const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
