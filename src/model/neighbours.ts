import type { Commune } from '../domain/areas.ts';
import type { ListedPlace } from '../domain/places.ts';
import { placesInProvince } from './places.ts';

/** How many places of the rest of the province a commune's page names; the province's page has all. */
const most = 6;

const rank = (place: ListedPlace): number => (place.standing === 'verified' ? 0 : 1);

/** The places of each province, verified ones first. */
const first = new Map(
  [...placesInProvince].map(([province, places]) => [
    province,
    places.toSorted((a, b) => rank(a) - rank(b)),
  ]),
);

/** Takes a commune and gives places elsewhere in its province, verified ones first. */
export function neighbours(commune: Commune): ListedPlace[] {
  const found: ListedPlace[] = [];
  for (const place of first.get(commune.province) ?? []) {
    if (found.length === most) break;
    if (place.area.commune !== commune.code) found.push(place);
  }
  return found;
}
