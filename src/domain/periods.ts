import type { Day } from '../schemas/date.ts';
import type { Span } from './weeks.ts';

/** A time for which reports are written: its part of an address, and its name in a sentence. */
export type Period = Span & { slug: string; name: string };

/** Takes a day and gives the year, the half and the quarter in which it lies. */
export function periodsOf(day: Day): [year: Period, half: Period, quarter: Period] {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  return [yearOf(year), halfOf(year, month <= 6), quarterOf(year, quarter)];
}

const yearOf = (year: string): Period => ({
  slug: year,
  name: `năm ${year}`,
  from: `${year}-01-01`,
  until: `${year}-12-31`,
});

const halfOf = (year: string, first: boolean): Period => ({
  slug: `${year}-6-thang-${first ? 'dau' : 'cuoi'}`,
  name: `6 tháng ${first ? 'đầu' : 'cuối'} năm ${year}`,
  from: first ? `${year}-01-01` : `${year}-07-01`,
  until: first ? `${year}-06-30` : `${year}-12-31`,
});

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;

const quarterOf = (year: string, quarter: number): Period => ({
  slug: `${year}-quy-${quarter}`,
  name: `quý ${quarter} năm ${year}`,
  from: `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`,
  until: `${year}-${quarterEnds[quarter - 1]}`,
});

/** Takes days and gives every period in which one lies, the latest first, a year before its halves and quarters. */
export const periodsWith = (days: Iterable<Day>): Period[] =>
  [
    ...new Map([...days].flatMap(periodsOf).map((period) => [period.slug, period])).values(),
  ].toSorted((a, b) => b.until.localeCompare(a.until) || a.from.localeCompare(b.from));
