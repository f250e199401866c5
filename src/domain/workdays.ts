import type { Day } from '../schemas/date.ts';
import { addDays, weekday } from './calendar.ts';

/** Office hours in a working day. */
export const hoursADay = 8;

/** Whether offices work on a day: Monday to Friday, and not a public holiday. */
export const isWorkday = (day: Day, holidays: readonly Day[]): boolean =>
  weekday(day) <= 5 && !holidays.includes(day);

/**
 * Takes the day of a letter, a deadline in working hours and the public holidays, and gives the last
 * day on which an answer is in time. Every started 8 hours are a working day, and counting begins on
 * the one after the letter's day, so that the day due does not tell at which hour the letter came.
 */
export function dueDay(sent: Day, hours: number, holidays: readonly Day[]): Day {
  let day = sent;
  for (let left = Math.ceil(hours / hoursADay); left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(day, holidays)) left -= 1;
  }
  return day;
}

/** Takes two days and the public holidays and gives how many working days come after `from` up to `to`; 0 where `to` is no later. */
export function workdaysBetween(from: Day, to: Day, holidays: readonly Day[]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkday(day, holidays)) count += 1;
  return count;
}
