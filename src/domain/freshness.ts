import type { Day } from '../schemas/date.ts';
import type { Place, PlaceStatus } from '../schemas/place.ts';
import { daysBetween, shown } from './calendar.ts';
import { freshnessDays, isCurrent } from './recency.ts';

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

/** Takes the check of a verified place and today and gives what readers are told of its age; nothing within 180 days. */
export function askAgain(verified: NonNullable<Place['verified']>, today: Day): string | undefined {
  const { on, graceUntil, graceReason } = verified;
  if (inGrace(verified, today))
    return `Lần kiểm tra đã quá một năm, nên hỏi lại trước. Được gia hạn đến ${shown(graceUntil ?? '')}: ${graceReason}`;
  return isCurrent(on, today) ? undefined : 'Lần kiểm tra đã hơn 180 ngày, nên hỏi lại trước';
}
