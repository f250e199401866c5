import type { Day } from '../schemas/date.ts';
import { daysBetween } from './calendar.ts';

/** After these days editors are warned, readers see a badge, the record falls back to reported. */
export const freshnessDays = { warn: 90, badge: 180, expired: 365 } as const;

/** Whether a fact was checked recently enough to be said as one: within 180 days. */
export const isCurrent = (checkedOn: Day, today: Day): boolean =>
  daysBetween(checkedOn, today) <= freshnessDays.badge;
