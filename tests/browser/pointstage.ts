import { Map as LeafletMap } from 'leaflet';
import type { MapPoint } from '../../src/islands/pointindex.ts';
import '../../src/islands/pins.css';
import { PointLayer } from '../../src/islands/pointlayer.ts';

/** What the page of the test shows: two places of one commune, one nearby, one far away and checked. */
const points: readonly MapPoint[] = (
  [
    ['a', 'reported', 16.46, 107.59],
    ['b', 'reported', 16.46, 107.59],
    ['c', 'reported', 16.5, 107.62],
    ['d', 'pin', 21.03, 105.85],
  ] as const
).map(([id, standing, lat, lng]) => ({
  id,
  look: 'counselling',
  standing,
  name: `Nơi ${id}`,
  at: { lat, lng },
}));

const heard: string[] = [];
const map = new LeafletMap('map', {
  center: [18.5, 106.5],
  zoom: 6,
  minZoom: 5,
  maxZoom: 12,
  zoomControl: false,
  attributionControl: false,
});
const layer = new PointLayer({
  onPick: (id) => heard.push(`pick ${id}`),
  onCluster: (count) => heard.push(`cluster ${count}`),
  onPile: (ids) => heard.push(`pile ${[...ids].sort().join(' ')}`),
}).addTo(map);
void layer.load(points);
Object.assign(globalThis, { map, layer, heard });
