import { workload } from '../mailbox/work.ts';
import { ofPeriod } from './period.ts';

/** From so many letters in an hour on a letter costs its sender twice as much; twice as many, four times; and so on. */
export const usualPerHour = 120;

/** Counts the letters of the hour, in memory alone. */
export type Surge = {
  /** Counts a letter. */
  add: () => void;
  /** By how much the work is raised now: 1, 2, 4 or 8. */
  factor: () => number;
};

const hourMs = 3_600_000;

/** Takes the clock and how many letters an hour usually has and gives the count. */
export function createSurge(now: () => Date, usual: number): Surge {
  const hour = ofPeriod(now, hourMs, () => ({ letters: 0 }));
  return {
    add: () => void (hour().letters += 1),
    factor: () => factorAt(hour().letters / usual),
  };
}

function factorAt(ratio: number): number {
  let factor = 1;
  while (factor < workload.maxFactor && ratio >= factor) factor *= 2;
  return factor;
}
