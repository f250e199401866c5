import type { Hours, HoursRule } from '../schemas/hours.ts';
import { hoursLines } from './hours.ts';
import { hsdsId } from './hsdsids.ts';
import type { HsdsRow } from './hsdstables.ts';

/** What stands for midnight at the end of a day, by the habit of HSDS for places that never close. */
export const endOfDay = '23:59:00';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Takes opening hours and the slug of their place and gives schedules at UTC+7; a stretch past midnight
 * is two, the second on the days after. Holidays are said in words: their days change every year.
 */
export function schedules(hours: Hours, slug: string): HsdsRow<'schedule'>[] {
  const description = hoursLines(hours).join('; ');
  return hours.rules.flatMap(stretches).map((stretch, index) => ({
    id: hsdsId('schedule', String(index), slug),
    service_id: hsdsId('service', slug),
    timezone: 7,
    freq: 'WEEKLY',
    ...stretch,
    description,
    ...(hours.note !== undefined && { notes: hours.note }),
  }));
}

type Stretch = { byday: string; opens_at: string; closes_at: string };

function stretches({ days, opens, closes }: HoursRule): Stretch[] {
  const opens_at = `${opens}:00`;
  if (closes !== '24:00' && closes > opens)
    return [{ byday: byday(days), opens_at, closes_at: `${closes}:00` }];
  const evening = { byday: byday(days), opens_at, closes_at: endOfDay };
  if (closes === '24:00' || closes === '00:00') return [evening];
  const next = days.map((day) => (day % 7) + 1);
  return [evening, { byday: byday(next), opens_at: '00:00:00', closes_at: `${closes}:00` }];
}

const byday = (days: readonly number[]): string =>
  [...new Set(days)]
    .toSorted((a, b) => a - b)
    .map((day) => weekdays[day - 1])
    .join(',');
