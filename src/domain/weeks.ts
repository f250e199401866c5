import type { Day } from '../schemas/date.ts';
import { addDays, daysBetween, weekday } from './calendar.ts';

/** A week from Monday to Sunday at UTC+7 and how many things fell into it. */
export type Week = { monday: Day; count: number };

/** Days from a first to a last one, both among them. */
export type Span = { from: Day; until: Day };

/** Over; not over yet; or only partly inside the time that is counted. */
export type WeekStanding = 'ended' | 'running' | 'cut';

/** A week of a time that is counted. Of a week that is cut, only the days inside that time count. */
export type WeekRow = Week & { sunday: Day; standing: WeekStanding };

/** Takes a day and gives the Monday of its week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** Takes days, the Monday of a first week and a number of weeks, and gives how many days fall into each. */
export function weekCounts(days: readonly Day[], first: Day, weeks: number): Week[] {
  const byMonday = Map.groupBy(days, mondayOf);
  return Array.from({ length: weeks }, (_, index) => {
    const monday = addDays(first, 7 * index);
    return { monday, count: byMonday.get(monday)?.length ?? 0 };
  });
}

/**
 * Takes days, the time in which they are counted and today, and gives each week of that time up to
 * today's, the oldest first. Nothing that lies after today counts, and a week ends with its Sunday.
 */
export function weekRows(days: readonly Day[], { from, until }: Span, today: Day): WeekRow[] {
  const last = until < today ? until : today;
  if (last < from) return [];
  const first = mondayOf(from);
  const inside = days.filter((day) => from <= day && day <= last);
  return weekCounts(inside, first, daysBetween(first, mondayOf(last)) / 7 + 1).map((week) => {
    const sunday = addDays(week.monday, 6);
    const cut = week.monday < from || sunday > until;
    return { ...week, sunday, standing: cut ? 'cut' : sunday < today ? 'ended' : 'running' };
  });
}
