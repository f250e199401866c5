import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import type { Point } from '../domain/distance.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import type { Listed } from './listdoor.ts';
import type { Home } from './mappoints.ts';

/** South-west and north-east corners, latitude first, in degrees. */
export type Corners = [[number, number], [number, number]];

/** Viet Nam from its westernmost commune to the farthest islets of Trường Sa, with some air. */
export const country: Corners = [
  [6.5, 102],
  [23.5, 117.5],
];

/** Takes points and gives the corners of the box around them; undefined when there is none. */
export function around(points: readonly Point[]): Corners | undefined {
  if (points.length === 0) return undefined;
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  return [
    [Math.min(...lats), Math.min(...lngs)],
    [Math.max(...lats), Math.max(...lngs)],
  ];
}

/** Whether the reader's system asks for nothing to move. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shows what the list has found, else the province whose page this is, else the whole country with both archipelagos. */
export function look(
  map: LeafletMap,
  { places }: FinderTable,
  listed: Listed,
  home: Home | undefined,
): void {
  const slugs = new Set(listed?.slugs);
  const ofList = places.flatMap(({ slug, at }) => (at && slugs.has(slug) ? [at] : []));
  const found = around(listed?.from ? [...ofList, listed.from] : ofList);
  if (found) return fit(map, found, 10, !still());
  if (!home) return fit(map, country, undefined, false);
  const own = places.flatMap(({ province, at }) => (at && province === home.code ? [at] : []));
  fit(map, around([...own, home.at]) ?? country, 9, false);
}

function fit(
  map: LeafletMap,
  corners: Corners,
  closest: number | undefined,
  animate: boolean,
): void {
  const padding: [number, number] = corners === country ? [0, 0] : [44, 44];
  map.fitBounds(latLngBounds(corners), {
    padding,
    animate,
    ...(closest !== undefined && { maxZoom: closest }),
  });
}

/**
 * What Leaflet has no option for: words for screen readers; the wheel moves the map only while the
 * map has the focus, so that a page that is being scrolled past it goes on.
 */
export function settings(map: LeafletMap): () => void {
  const box = map.getContainer();
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'Bản đồ các nơi. Phím mũi tên để dời, cộng và trừ để phóng.');
  const on = (): void => void map.scrollWheelZoom.enable();
  const off = (): void => void map.scrollWheelZoom.disable();
  if (still()) hold(map);
  box.addEventListener('focusin', on);
  box.addEventListener('focusout', off);
  return () => {
    box.removeEventListener('focusin', on);
    box.removeEventListener('focusout', off);
  };
}

/** Lets arrow keys set the map at once: Leaflet glides there and has no option for it. */
function hold(map: LeafletMap): void {
  const glide = map.panBy.bind(map);
  map.panBy = (offset, options) => glide(offset, { ...options, animate: false });
}
