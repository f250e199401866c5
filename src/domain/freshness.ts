import type { Day } from '../schemas/date.ts';
import type { Place, PlaceStatus } from '../schemas/place.ts';
import { daysBetween } from './calendar.ts';
import { freshnessDays } from './recency.ts';

/** How old the last check of a verified record is; the limits are days since `verified on`. */
export type Freshness = 'fresh' | 'warn' | 'badge' | 'expired';

/** Takes the day of the last check and today and gives how old the check is. */
export function freshness(verifiedOn: Day, today: Day): Freshness {
  const age = daysBetween(verifiedOn, today);
  if (age > freshnessDays.expired) return 'expired';
  if (age > freshnessDays.badge) return 'badge';
  return age > freshnessDays.warn ? 'warn' : 'fresh';
}

/** Whether a check that is too old is let hold for a while yet, as its record says. */
export const inGrace = ({ on, graceUntil }: NonNullable<Place['verified']>, today: Day): boolean =>
  graceUntil !== undefined && freshness(on, today) === 'expired' && today <= graceUntil;

/** Takes a record and today and gives its status as readers see it: an expired check counts as none, unless it has a grace. */
export function statusOn(place: Pick<Place, 'status' | 'verified'>, today: Day): PlaceStatus {
  if (place.status !== 'verified') return place.status;
  if (!place.verified) return 'reported';
  const { on } = place.verified;
  const holds = freshness(on, today) !== 'expired' || inGrace(place.verified, today);
  return holds ? 'verified' : 'reported';
}
