import type { Event } from '../schemas/event.ts';
import { unknown, written } from './indicators.ts';
import { told, toldTotal, type ToldTotal } from './suppression.ts';

/** How many people came to activities: of how many a source says it, and what may be told of the sum. */
export type Attendance = { known: number; total: ToldTotal };

/**
 * Takes activities and gives their attendance. Counts below 5 stand for few people who may be known:
 * none of them is part of what is told, here or in any other sum, so no subtraction leads to one.
 */
export function attendanceOf(events: readonly Event[]): Attendance {
  const counts = events.flatMap(({ attendance }) => attendance ?? []);
  return { known: counts.length, total: toldTotal(counts) };
}

/** Takes an attendance and gives it in words; `number` writes a number. */
export function attendanceWords(
  { known, total }: Attendance,
  number: (value: number) => string = written,
): string {
  if (known === 0) return unknown;
  if (total.exact) return number(total.least);
  return total.least === 0 ? 'không nêu vì ít người' : `từ ${number(total.least)}`;
}

/** Takes one activity and gives how many came, in words; nothing where no source says it. */
export const cameWords = (
  { attendance }: Event,
  number: (value: number) => string = written,
): string | undefined => {
  if (attendance === undefined) return undefined;
  return told(attendance) === undefined ? 'ít hơn 5' : number(attendance);
};
