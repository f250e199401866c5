import type { Day } from '../schemas/date.ts';
import type { Place } from '../schemas/place.ts';
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

/** Takes a record and gives the year in which its first source, the one that names the place, did so, if known. */
export const reportedYear = (place: Pick<Place, 'sources'>): string | undefined =>
  place.sources[0]?.date?.slice(0, 4);

/** Takes places and splits them into those that were checked and those that are only reported. */
export const byStanding = (places: readonly ListedPlace[]) => ({
  verified: places.filter((place) => place.standing === 'verified'),
  reported: places.filter((place) => place.standing === 'reported'),
});
