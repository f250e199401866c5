import type { Day } from '../schemas/date.ts';
import type { Event } from '../schemas/event.ts';

type Dated = Pick<Event, 'kind' | 'state' | 'day' | 'until'>;

/** Takes activities and today and gives the trainings: those to come, the next first, and those held, the latest first. */
export function trainings<T extends Dated>(
  events: readonly T[],
  today: Day,
): { coming: T[]; held: T[] } {
  const all = events.filter(({ kind }) => kind === 'training');
  const coming = all.filter(({ state, day, until = day }) => state === 'planned' && until >= today);
  const held = all.filter(({ state }) => state === 'held');
  return {
    coming: coming.toSorted((a, b) => a.day.localeCompare(b.day)),
    held: held.toSorted((a, b) => b.day.localeCompare(a.day)),
  };
}
