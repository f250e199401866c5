import type { Position } from '../schemas/position.ts';
import type { Centres } from './centres.ts';
import { reportedYear, type ListedPlace } from './places.ts';

/** Where a place lies, and whether that is its own door or only the centre of its commune or province. */
export type Located = Extract<Position, { lat: number }>;

/** What the finder knows of a published place; codes for areas, days as YYYY-MM-DD. */
export type FinderPlace = Pick<ListedPlace, 'slug' | 'name' | 'kind' | 'standing'> &
  Partial<
    Pick<
      ListedPlace,
      'address' | 'receives' | 'cost' | 'anonymous' | 'registers' | 'homeVisits' | 'hours'
    >
  > & {
    province: string;
    commune?: string | undefined;
    former?: string | undefined;
    /** The year in which a source names it. */
    year?: string | undefined;
    /** The day of its last check. */
    on?: string | undefined;
    phones?: string[] | undefined;
    at?: Located | undefined;
  };

/**
 * Takes a place, its address of before and the centres and gives what the finder shows. What only a
 * checked place may claim (hours, phones, its own door) is left out of a reported one.
 */
export function finderPlace(
  place: ListedPlace,
  former: string | undefined,
  centres: Centres,
): FinderPlace {
  const { slug, name, kind, standing, area, receives } = place;
  const { cost, anonymous, registers, homeVisits } = place;
  const verified = standing === 'verified';
  return {
    slug,
    name,
    kind,
    standing,
    province: area.province,
    commune: area.commune,
    address: place.address,
    former,
    year: reportedYear(place),
    receives,
    cost,
    anonymous,
    registers,
    homeVisits,
    at: located(place, centres),
    ...(verified && {
      on: place.verified?.on,
      hours: place.hours,
      phones: place.phones?.map(({ number }) => number),
    }),
  };
}

/** Takes a place and the centres and gives where it lies as far as is known; a reported one never to its door. */
export function located(place: ListedPlace, centres: Centres): Located | undefined {
  const { position, area, standing } = place;
  if (standing === 'verified' && position && position.precision !== 'none') return position;
  const commune = centres.communes.get(area.commune ?? '');
  if (commune) return { precision: 'commune', lat: commune.lat, lng: commune.lng };
  const province = centres.provinces.get(area.province);
  return province && { precision: 'province', lat: province.lat, lng: province.lng };
}

/** What JSON carries to the finder: places, and the words and names that cards show. */
export type FinderTable = {
  places: FinderPlace[];
  kinds: Readonly<Record<string, string>>;
  received: Readonly<Record<string, string>>;
  /** Names in sentences, by code: of every province, and of communes that have a place. */
  areas: Readonly<Record<string, string>>;
  /** Slugs of provinces by code. */
  provinces: Readonly<Record<string, string>>;
  holidays: readonly string[];
};
