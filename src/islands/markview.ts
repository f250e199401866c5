import type { Point } from '../domain/distance.ts';
import {
  single,
  trustOf,
  type Box,
  type MapPoint,
  type Mark,
  type PointIndex,
} from './pointindex.ts';

/** Marks in view, all trusts together. */
const most = 150;

/** With more marks than these the tabulator stops at one of them, and arrow keys go on from there. */
const mostStops = 12;

/** Takes the indexes to show, a view and the chosen place and gives the marks to draw, that place's own too. */
export function marksOf(
  indexes: readonly PointIndex[],
  box: Box,
  zoom: number,
  chosen: MapPoint | undefined,
): Mark[] {
  let left = most;
  const marks = indexes.flatMap((index, at) => {
    // The first leaves a part to those that follow, and they have what it left over.
    const found = index.marks(box, zoom, at === indexes.length - 1 ? left : (left * 2) / 3);
    left -= found.length;
    return found;
  });
  const own = chosen && { ...single(chosen), at: chosen.at, trust: trustOf(chosen) };
  const all = own && !marks.some(({ key }) => key === own.key) ? [...marks, own] : marks;
  return aside(all, zoom);
}

/** Pixels from middle to middle at which two bubbles stand side by side. */
const breadth = 56;

/** Moves unchecked marks aside, so that none lies under a checked one: they stand for an area, not for a door. */
function aside(marks: readonly Mark[], zoom: number): Mark[] {
  const scale = 2 ** zoom;
  const checked = marks
    .filter(({ trust }) => trust === 'verified')
    .map(({ at }) => ({ x: mercatorX(at) * scale, y: mercatorY(at) * scale }));
  return marks.map((mark) => {
    if (mark.trust === 'verified') return mark;
    const [x, y] = [mercatorX(mark.at) * scale, mercatorY(mark.at) * scale];
    const over = checked.find((it) => Math.abs(it.x - x) < breadth && Math.abs(it.y - y) < breadth);
    if (!over) return mark;
    const to = x > over.x ? over.x + breadth : over.x - breadth;
    return { ...mark, at: { ...mark.at, lng: mark.at.lng + ((to - x) / scale / 256) * 360 } };
  });
}

/** Pixels of the world at zoom 0 in the map's projection (spherical Mercator, tiles of 256 px). */
const mercatorX = ({ lng }: Point): number => ((lng + 180) / 360) * 256;
const mercatorY = ({ lat }: Point): number => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256;
};

/** Takes the keys of the marks in view and the focused one and gives those where the tabulator stops. */
export function stopsOf(keys: readonly string[], focused: string | undefined): Set<string> {
  if (keys.length <= mostStops) return new Set(keys);
  const one = focused !== undefined && keys.includes(focused) ? focused : keys[0];
  return new Set(one === undefined ? [] : [one]);
}

/** Takes a key of the keyboard and gives the mark that it leads to from the focused one. */
export function nextStop(
  keys: readonly string[],
  focused: string,
  pressed: string,
): string | undefined {
  const at = keys.indexOf(focused);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 }[pressed];
  if (pressed === 'Home') return keys[0];
  if (pressed === 'End') return keys[keys.length - 1];
  return to === undefined ? undefined : keys[Math.min(keys.length - 1, Math.max(0, to))];
}
