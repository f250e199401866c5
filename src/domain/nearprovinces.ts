import { distance, type Point } from './distance.ts';
import type { CentreTable } from './printedcentres.ts';

/** Communes whose centre is at most this far may be the one that someone stands in. */
const aroundKm = 20;

/** Takes a point and gives the codes of the provinces that have a commune's centre near it, or the one with the nearest. */
export function provincesNear(point: Point, { byProvince }: CentreTable): string[] {
  const nearest = [...byProvince]
    .map(([code, points]) => ({ code, km: Math.min(...points.map((it) => distance(point, it))) }))
    .sort((a, b) => a.km - b.km);
  return nearest.filter(({ km }, index) => index === 0 || km <= aroundKm).map(({ code }) => code);
}
