import type { Day } from '../schemas/date.ts';
import type { Place, PlaceKind } from '../schemas/place.ts';
import { byName } from './fold.ts';
import { statusOn } from './freshness.ts';

/** A published record with the name of its file, which is its address, and its status today. */
export type ListedPlace = Place & { slug: string; standing: 'verified' | 'reported' };

/** Takes records by slug and today and gives those that readers may see, in dictionary order. */
export function listed(places: readonly (Place & { slug: string })[], today: Day): ListedPlace[] {
  return places
    .flatMap((place) => {
      const standing = statusOn(place, today);
      return standing === 'verified' || standing === 'reported' ? [{ ...place, standing }] : [];
    })
    .toSorted((a, b) => byName(a.name, b.name));
}

/** The families that a place's colour and icon tell apart; never by colour alone. */
export type PlaceFamily = 'counselling' | 'methadone' | 'rehab' | 'after';

const families: Record<PlaceKind, PlaceFamily> = {
  counselling: 'counselling',
  'counselling-care': 'counselling',
  'working-group': 'counselling',
  'visiting-team': 'counselling',
  methadone: 'methadone',
  'methadone-dispensing': 'methadone',
  'rehab-public': 'rehab',
  'rehab-private': 'rehab',
  volunteers: 'after',
  'after-rehab-club': 'after',
  'job-service': 'after',
  'health-station': 'counselling',
};

/** Takes a kind of place and gives the family it belongs to. */
export const family = (kind: PlaceKind): PlaceFamily => families[kind];

/** Takes a record and gives the year in which its first source, the one that names the place, did so, if known. */
export const reportedYear = (place: Pick<Place, 'sources'>): string | undefined =>
  place.sources[0]?.date?.slice(0, 4);

/** Takes places and splits them into those that were checked and those that are only reported. */
export const byStanding = (places: readonly ListedPlace[]) => ({
  verified: places.filter((place) => place.standing === 'verified'),
  reported: places.filter((place) => place.standing === 'reported'),
});
