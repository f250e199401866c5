import type { Day } from '../schemas/date.ts';

/**
 * Takes what makes something for a day and gives a function that has it made once a day, whoever asks.
 * What failed is tried again by the next who asks.
 */
export function daily<T>(make: (day: Day) => Promise<T>): (day: Day) => Promise<T> {
  let kept: { day: Day; made: Promise<T> } | undefined;
  return (day) => {
    if (kept?.day === day) return kept.made;
    const made = make(day);
    kept = { day, made };
    made.catch(() => (kept = undefined));
    return made;
  };
}
