import type { Day } from '../schemas/date.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Territory } from '../schemas/territory.ts';
import type { Whereabouts } from './items.ts';
import type { Span } from './weeks.ts';

/** From this day on the provinces and communes of today exist; districts do no longer. */
export const areasOfToday: Day = '2025-07-01';

/** Why the site's own counts cannot stand beside a plan: in the words of a reader's question. */
export type Uncovered = 'no-days' | 'district' | 'former-area' | 'no-commune' | 'not-begun';

/** The area of today and the days in which the site's own counts may be held against a plan. */
export type Coverage = { area: Territory; span: Span };

/**
 * Takes a plan and today and gives where and when the site counts for it, or why it does not. Only
 * what has the area and the days of the plan may stand beside it, so a plan of a district, of an
 * area before 1/7/2025 or without days is never compared.
 */
export function coverage(
  { area, from, until }: Pick<Plan, 'area' | 'from' | 'until'>,
  today: Day,
): Coverage | Uncovered {
  if (area.level === 'district') return 'district';
  if (from === undefined || until === undefined) return 'no-days';
  if (from < areasOfToday) return 'former-area';
  if (area.level === 'commune' && area.commune === undefined) return 'no-commune';
  if (from > today) return 'not-begun';
  const commune = area.level === 'commune' ? area.commune : undefined;
  return { area: { province: area.province, ...(commune && { commune }) }, span: { from, until } };
}

/** Takes a time that is counted and today and gives what of it has been counted: today is the last day of a time that is not over. */
export const countedSpan = ({ from, until }: Span, today: Day): Span => ({
  from,
  until: until < today ? until : today,
});

/** Whether something that is somewhere lies in an area: in its province, and in its commune where it is one. */
export const liesIn = (where: Whereabouts, area: Territory): boolean =>
  where.province === area.province &&
  (area.commune === undefined || where.commune === area.commune);

/** Whether a day lies in a time that is counted and is not still to come. */
export const liesWithin = (day: Day, { from, until }: Span, today: Day): boolean =>
  from <= day && day <= until && day <= today;
