import type { Point } from '../domain/distance.ts';
import type { FinderPlace, FinderTable } from '../domain/finderplaces.ts';
import { family } from '../domain/placefamilies.ts';
import type { MapPoint } from './pointindex.ts';

/** Where the map looks first on the page of a province. */
export type Home = { code: string; at: Point };

/** Takes the finder's table and gives the points of the map; a place whose province alone is unknown has none. */
export const mapPoints = ({ places }: FinderTable): MapPoint[] => places.flatMap(mapPoint);

function mapPoint(place: FinderPlace): MapPoint[] {
  const { slug: id, name, kind, standing, at } = place;
  if (!at) return [];
  const checked = at.precision === 'building' ? 'pin' : 'area';
  return [
    {
      id,
      name,
      look: family(kind),
      standing: standing === 'verified' ? checked : 'reported',
      at: { lat: at.lat, lng: at.lng },
    },
  ];
}
