import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** A closed line: the last position repeats the first. */
export type Ring = Position[];

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export type Shapes = FeatureCollection<Geometry, Record<string, unknown>>;
export type Shape = Feature<Geometry, Record<string, unknown>>;

const kmPerDegree = 111.2;

export const collection = (features: Shape[]): Shapes => ({ type: 'FeatureCollection', features });

export const shape = (geometry: Geometry, properties: Record<string, unknown> = {}): Shape => ({
  type: 'Feature',
  properties,
  geometry,
});

export const polygon = (rings: Ring[], properties: Record<string, unknown> = {}): Shape =>
  shape({ type: 'Polygon', coordinates: rings }, properties);

export const point = (
  { lat, lng }: { lat: number; lng: number },
  properties: Record<string, unknown>,
): Shape => shape({ type: 'Point', coordinates: [lng, lat] }, properties);

/** Every polygon of a geometry as its list of rings; lines and points have none. */
export function polygons(geometry: Geometry): Ring[][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries.flatMap((part) => polygons(part));
  return [];
}

/** Twice the signed area in square degrees; only its size is of use here. */
export function extent(ring: Ring): number {
  return Math.abs(
    ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [px = 0, py = 0] = ring[index] ?? [];
      return sum + px * y - x * py;
    }, 0),
  );
}

/** The area of a ring in km², good to a few per cent between 5° and 25° north. */
export const areaKm2 = (ring: Ring): number => {
  const [, lat = 0] = ring[0] ?? [];
  return (extent(ring) / 2) * kmPerDegree ** 2 * Math.cos((lat * Math.PI) / 180);
};

/** The mean of a ring's positions. */
export function middle(ring: Ring): { lat: number; lng: number } {
  const sum = ring.reduce<[number, number]>(([x, y], [px = 0, py = 0]) => [x + px, y + py], [0, 0]);
  return { lng: sum[0] / ring.length, lat: sum[1] / ring.length };
}

/** Whether a point lies in a ring (even–odd rule). */
export function inside({ lat, lng }: { lat: number; lng: number }, ring: Ring): boolean {
  return ring.reduce((odd, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[(index || ring.length) - 1] ?? [];
    const crosses = y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x;
    return crosses ? !odd : odd;
  }, false);
}

/** Cuts every corner of a closed ring (Chaikin): coarse outlines become curves. */
export function smooth(ring: Ring): Ring {
  const cut = ring.slice(1).flatMap(([x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? [];
    return [
      [px * 0.75 + x * 0.25, py * 0.75 + y * 0.25],
      [px * 0.25 + x * 0.75, py * 0.25 + y * 0.75],
    ];
  });
  return [...cut, cut[0] ?? []];
}

/** Whether any part of a ring's own box touches `box`. */
export function touches(ring: Ring, [west, south, east, north]: Box): boolean {
  const [lowX, lowY, highX, highY] = boxOf(ring);
  return highX > west && lowX < east && highY > south && lowY < north;
}

export function boxOf(ring: Ring): Box {
  return ring.reduce<Box>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

export const holds = (
  [west, south, east, north]: Box,
  { lat, lng }: { lat: number; lng: number },
): boolean => lng > west && lng < east && lat > south && lat < north;

/** Positions along a ring no more than `step` degrees apart. */
export function dense(ring: Ring, step: number): Position[] {
  return ring.slice(1).flatMap(([x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? [];
    const parts = Math.max(1, Math.ceil(Math.hypot(x - px, y - py) / step));
    return Array.from({ length: parts }, (_, part) => [
      px + ((x - px) * part) / parts,
      py + ((y - py) * part) / parts,
    ]);
  });
}
