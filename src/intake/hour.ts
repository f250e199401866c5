import { wallClock } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';

/** Takes a moment and gives its hour at UTC+7, as 2026-11-27T09: the finest time that is ever written down. */
export function hourOf(at: Date): string {
  const { day, minutes } = wallClock(at);
  return hourAt(day, Math.floor(minutes / 60));
}

/** Takes a day and an hour of it, 0 to 23, and gives that hour as `hourOf` writes it. */
export const hourAt = (day: Day, hour: number): string => `${day}T${String(hour).padStart(2, '0')}`;

/** Takes an hour as `hourOf` writes it and gives how many hours have begun since, up to a moment. */
export const hoursSince = (hour: string, at: Date): number =>
  Math.round((start(hourOf(at)) - start(hour)) / hourMs);

const hourMs = 60 * 60 * 1000;

const start = (hour: string): number => Date.parse(`${hour}:00:00+07:00`);
