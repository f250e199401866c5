/** A point on Earth in degrees (WGS 84). */
export type Point = { lat: number; lng: number };

/** Mean radius of Earth in km (IUGG). */
const radiusKm = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Takes two points and gives the straight-line (great-circle) distance in km, by the haversine
 * formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
 */
export function distance(from: Point, to: Point): number {
  const lat = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const lng = Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  const h = lat + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * lng;
  return 2 * radiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
