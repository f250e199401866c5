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
  return own && !marks.some(({ key }) => key === own.key) ? [...marks, own] : marks;
}

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
