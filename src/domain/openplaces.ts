import type { Day } from '../schemas/date.ts';
import type { Place } from '../schemas/place.ts';
import { standingText } from './cardfacts.ts';
import { askAgain } from './freshness.ts';
import { isCurrent } from './recency.ts';
import { reportedYear, type ListedPlace } from './places.ts';

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

/**
 * Takes a place, the words for kinds and today and gives what every file for other programs says of it:
 * its name and kind, how sure it is, where it stands and its page.
 */
export function openFacts(open: OpenPlace, kinds: Readonly<Record<string, string>>, today: Day) {
  const place = saidOf(open.place, today);
  return {
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    kindText: kinds[place.kind],
    status: place.standing,
    checkedOn: place.verified?.on,
    reportedYear: reportedYear(place),
    commune: place.area.commune,
    area: open.area,
    address: place.address,
    formerAddress: open.former,
    url: open.url,
    alert: alertOf(place, today),
  };
}

/** Takes a place and today and gives the warning that goes with it: nobody checked it, or not lately. */
export function alertOf(place: ListedPlace, today: Day): string | undefined {
  if (place.standing === 'verified') return place.verified && askAgain(place.verified, today);
  return `${standingText(undefined, reportedYear(place))}. Đừng đến thẳng; hãy hỏi trạm y tế xã, phường trước.`;
}

/** Takes a place and today and gives the part of its record that the site does not say: what is hidden, and its status where readers see another. */
export function unsaidOf(place: ListedPlace, today: Day): Partial<Place> {
  const said = saidOf(place, today);
  return whole({
    ...Object.fromEntries(Object.entries(place).filter(([key]) => !Object.hasOwn(said, key))),
    status: place.status === said.status ? undefined : place.status,
  });
}

const current = <T extends { checkedOn: Day }>(fact: T | undefined, today: Day): T | undefined =>
  fact && isCurrent(fact.checkedOn, today) ? fact : undefined;

/** Takes a record and gives it without the keys of which nothing is known. */
export const whole = <T extends object>(record: T): Whole<T> =>
  // What is left has every key that had a value; the compiler cannot see that in a list of entries.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Whole<T>;

type Whole<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
