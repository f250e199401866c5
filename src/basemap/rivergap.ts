import type { Position } from 'geojson';
import { polygon, smooth, type Ring, type Shape } from './geometry.ts';

/*
 * GSHHG ends the Sài Gòn river's area at Nhà Bè, 12 km above the sea. The middle of the missing stretch was
 * traced along the pieces that OpenStreetMap has there (npm @geo-maps/earth-rivers-10m 0.6.0), which are
 * too coarse to be drawn themselves.
 */
const middleLine: readonly Position[] = [
  [106.77, 10.692],
  [106.772, 10.68],
  [106.768, 10.668],
  [106.756, 10.656],
  [106.754, 10.645],
  [106.766, 10.634],
  [106.77, 10.622],
  [106.78, 10.612],
  [106.782, 10.6],
  [106.785, 10.592],
  [106.776, 10.582],
  [106.76, 10.578],
  [106.747, 10.572],
  [106.744, 10.56],
];
const halfDegrees = 0.0045;

/** The missing stretch of the river as an area about 1 km wide. */
export function riverGap(): Shape {
  const left = middleLine.map((at, index) => beside(at, index, halfDegrees));
  const right = middleLine.map((at, index) => beside(at, index, -halfDegrees));
  const ring: Ring = [...left, ...right.toReversed(), left[0] ?? []];
  return polygon([smooth(smooth(ring))]);
}

function beside([x = 0, y = 0]: Position, index: number, offset: number): Position {
  const [ax = x, ay = y] = middleLine[index - 1] ?? [];
  const [bx = x, by = y] = middleLine[index + 1] ?? [];
  const length = Math.hypot(bx - ax, by - ay);
  return [x - ((by - ay) / length) * offset, y + ((bx - ax) / length) * offset];
}
