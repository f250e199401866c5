import type { Day, PartialDate } from '../schemas/date.ts';

/** Viet Nam keeps UTC+7 all year, without daylight saving. */
const offsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** A moment as a clock on a wall in Viet Nam shows it; `weekday` is 1 for Monday to 7 for Sunday. */
export type WallClock = { day: Day; weekday: number; minutes: number };

/** Takes a moment and gives day, weekday and minutes since midnight at UTC+7. */
export function wallClock(at: Date): WallClock {
  const local = new Date(at.getTime() + offsetMs);
  return {
    day: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** Takes a day and a count of days (negative goes back) and gives the day that lies there. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** Takes two days and gives how many days lie between them, negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** Takes a day and gives the weekday, 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Takes a date known to the day, month or year and gives it as Vietnamese readers write it: 22/11/2026, 11/2026, 2026. */
export const shown = (date: PartialDate): string =>
  date
    .split('-')
    .reverse()
    .map((part) => part.replace(/^0/, ''))
    .join('/');

/** Takes a first and a last day and gives them as readers write them, the year once where it is the same: 16/11–22/11/2026. */
export const shownSpan = (from: Day, until: Day): string =>
  `${shown(from).replace(from.slice(0, 4) === until.slice(0, 4) ? /\/\d{4}$/ : '', '')}–${shown(until)}`;

/** Takes a day and gives it as an instant for feeds: midnight at UTC+7. */
export const instant = (day: Day): string => `${day}T00:00:00+07:00`;
