import type { Day } from '../schemas/date.ts';
import { isCurrent } from './recency.ts';
import type { ListedPlace } from './places.ts';

/** A published place as other programs get it: what the site says of it, its names in sentences, and its page. */
export type OpenPlace = {
  place: ListedPlace;
  /** Its area of today: `Phường An Cựu, thành phố Huế`. */
  area: string;
  /** Its address before 1/7/2025 in one line. */
  former?: string | undefined;
  url: string;
};

/**
 * Takes a place and today and gives what its page says of it, no more: what only a checked place may
 * claim (telephones, hours, a point, a first visit, its check) stands with it alone, and a fact whose
 * check is older than 180 days counts as not known.
 */
export function saidOf(place: ListedPlace, today: Day): ListedPlace {
  const { hours, phones, position, firstVisit, verified, ...rest } = place;
  const { cost, anonymous, registers, homeVisits, ...known } = rest;
  return {
    ...known,
    status: place.standing,
    ...whole({
      cost: current(cost, today),
      anonymous: current(anonymous, today),
      registers: current(registers, today),
      homeVisits: current(homeVisits, today),
    }),
    ...(place.standing === 'verified' && whole({ hours, phones, position, firstVisit, verified })),
  };
}

const current = <T extends { checkedOn: Day }>(fact: T | undefined, today: Day): T | undefined =>
  fact && isCurrent(fact.checkedOn, today) ? fact : undefined;

/** Takes a record and gives it without the keys of which nothing is known. */
export const whole = <T extends object>(record: T): Whole<T> =>
  // What is left has every key that had a value; the compiler cannot see that in a list of entries.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Whole<T>;

type Whole<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
