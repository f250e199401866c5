import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import type { Point } from '../domain/distance.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
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

/** Shows the province whose page this is with its places, or the whole country with both archipelagos. */
export function firstView(map: LeafletMap, { places }: FinderTable, home: Home | undefined): void {
  if (!home) return void map.fitBounds(latLngBounds(country), { animate: false });
  const own = places.flatMap(({ province, at }) => (province === home.code && at ? [at] : []));
  const corners = around([...own, home.at]);
  if (corners)
    map.fitBounds(latLngBounds(corners), { padding: [48, 48], maxZoom: 9, animate: false });
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
