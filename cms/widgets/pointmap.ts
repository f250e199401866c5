/** The map on which one point is set: a part of its own, fetched when somebody opens it. */
import * as Leaflet from 'leaflet';
import { baseLayer } from '../../src/islands/baselayer.ts';
import { light } from '../../src/islands/basepalette.ts';
import { rounded, type Point } from './coordinates.ts';

/** What the map tells: a point that was tapped or dragged to, and that its ground cannot be drawn. */
type Heard = { moved: (at: Point) => void; failed: () => void };

/** An open map: it shows a point, tells the middle of what it shows, and goes away. */
export type PointMap = {
  show: (at: Point | undefined) => void;
  middle: () => Point;
  close: () => void;
};

/** Viet Nam from its westernmost commune to the farthest islets of Trường Sa, with some air. */
const country = Leaflet.latLngBounds([6.5, 102], [23.5, 117.5]);
const closeBy = 11;

/** The file's first tiles are of zoom 4, and screens at zoom z draw those of z − 1: at 4 there would be only sea. */
const farthest = 4.5;

/** Opens a map in a box, close by where a point is; taps, drags and the arrow keys on the marker set the point. */
export function openPointMap(
  box: HTMLElement,
  at: Point | undefined,
  { moved, failed }: Heard,
): PointMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = Leaflet.map(box, {
    minZoom: farthest,
    zoomSnap: 0.5,
    maxZoom: 16,
    maxBounds: country.pad(0.35),
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
  });
  if (at) map.setView(at, closeBy);
  else map.fitBounds(country);
  Leaflet.control.zoom({ zoomInTitle: 'Phóng to', zoomOutTitle: 'Thu nhỏ' }).addTo(map);
  baseLayer().then((base) => void base.add(map, light), failed);
  const tell = ({ lat, lng }: Point): void => moved({ lat: rounded(lat), lng: rounded(lng) });
  const marker = pin(map, tell);
  map.on('click', ({ latlng }) => tell(latlng));
  return {
    show: (point) => {
      if (!point) return void marker.remove();
      marker.setLatLng(point).addTo(map);
      if (!map.getBounds().contains(point)) map.setView(point, Math.max(map.getZoom(), closeBy));
    },
    middle: () => {
      const { lat, lng } = map.getCenter();
      return { lat: rounded(lat), lng: rounded(lng) };
    },
    close: () => void map.remove(),
  };
}

/** How many pixels of the screen a press on an arrow key moves the marker; with Shift, one. */
const stepPixels = 8;

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function pin(map: Leaflet.Map, tell: (at: Point) => void): Leaflet.Marker {
  const marker = Leaflet.marker(map.getCenter(), {
    draggable: true,
    autoPan: true,
    title: 'Điểm của địa chỉ này. Kéo, hoặc dùng các phím mũi tên để dời.',
    icon: Leaflet.divIcon({ className: 'dt-pin', iconSize: [44, 44], iconAnchor: [22, 40] }),
  });
  const press = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    event.stopPropagation();
    const pixels = Leaflet.point(...direction).multiplyBy(event.shiftKey ? 1 : stepPixels);
    const at = map.project(marker.getLatLng()).add(pixels);
    tell(map.unproject(at));
  };
  marker.on('dragend', () => tell(marker.getLatLng()));
  marker.on('add', () => marker.getElement()?.addEventListener('keydown', press));
  return marker;
}
