import { wallClock } from '../domain/calendar.ts';

/** Takes a moment and gives its hour at UTC+7, as 2026-11-27T09: the finest time that is ever written down. */
export function hourOf(at: Date): string {
  const { day, minutes } = wallClock(at);
  return `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}`;
}

/** Takes an hour as `hourOf` writes it and gives how many hours have begun since, up to a moment. */
export const hoursSince = (hour: string, at: Date): number =>
  Math.round((start(hourOf(at)) - start(hour)) / hourMs);

const hourMs = 60 * 60 * 1000;

const start = (hour: string): number => Date.parse(`${hour}:00:00+07:00`);
