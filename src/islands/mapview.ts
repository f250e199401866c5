import { DomUtil, Point, type LatLng, type Map as LeafletMap } from 'leaflet';
import type { Project } from './markboard.ts';
import type { Box } from './pointindex.ts';

/** Pixels around the map in which marks are drawn too, so that none appears in halves. */
const margin = 32;

/** What the map shows, and a little more. */
export function viewBox(map: LeafletMap): Box {
  const { x, y } = map.getSize();
  const northWest = map.containerPointToLatLng([-margin, -margin]);
  const southEast = map.containerPointToLatLng([x + margin, y + margin]);
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

/** Where points lie in the map's layer now. */
export const projectNow =
  (map: LeafletMap): Project =>
  (at) =>
    map.latLngToLayerPoint(at);

/** Where points will lie in the map's layer when a zoom has ended. */
export function projectThen(map: LeafletMap, center: LatLng, zoom: number): Project {
  const pane = map.getPane('mapPane');
  const moved = pane ? DomUtil.getPosition(pane) : new Point(0, 0);
  const { x, y } = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved).round();
  return (at) => map.project(at, zoom).subtract([x, y]);
}

/** The zooms between which the map moves; a map without a last one ends where streets do. */
export function zoomsOf(map: LeafletMap): { least: number; last: number } {
  const last = map.getMaxZoom();
  return {
    least: Math.floor(map.getMinZoom()),
    last: Number.isFinite(last) ? Math.ceil(last) : 17,
  };
}

/** Tells of points whether they are on the screen. */
export function onScreen(map: LeafletMap): (at: { lat: number; lng: number }) => boolean {
  const bounds = map.getBounds();
  return (at) => bounds.contains(at);
}
