import type { Day } from '../schemas/date.ts';
import { hsdsId } from './hsdsids.ts';
import { openFacts, saidOf, whole, type OpenPlace } from './openplaces.ts';

/**
 * Takes places, the words for kinds and today and gives them as GeoJSON (RFC 7946: longitude first,
 * WGS 84). A place whose point is not known, or that nobody has checked, has no geometry: it is null,
 * and no centre of a commune stands in its place.
 */
export const placesGeoJson = (
  places: readonly OpenPlace[],
  kinds: Readonly<Record<string, string>>,
  today: Day,
) => ({
  type: 'FeatureCollection' as const,
  features: places.map((open) => feature(open, kinds, today)),
});

function feature(open: OpenPlace, kinds: Readonly<Record<string, string>>, today: Day) {
  const place = saidOf(open.place, today);
  const point = place.position && place.position.precision !== 'none' ? place.position : undefined;
  return {
    type: 'Feature' as const,
    id: hsdsId('service', place.slug),
    geometry: point ? { type: 'Point' as const, coordinates: [point.lng, point.lat] } : null,
    properties: whole({
      ...openFacts(open, kinds, today),
      precision: point?.precision,
      approximate: point && point.precision !== 'building',
      province: place.area.province,
    }),
  };
}
