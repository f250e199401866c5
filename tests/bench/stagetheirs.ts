import * as leaflet from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import '../../src/islands/pins.css';
import { bareMap, offer } from './stage.ts';

type Group = leaflet.LayerGroup & { addLayers: (markers: readonly leaflet.Marker[]) => void };
type Options = {
  maxClusterRadius: (zoom: number) => number;
  chunkedLoading: boolean;
  chunkProgress: (done: number, total: number) => void;
};

/** The package adds its classes to Leaflet's object and brings no types. */
const { L } = globalThis as unknown as {
  L: { markerClusterGroup: (options: Options) => Group };
};

declare const CHUNKED: boolean;

const families = ['counselling', 'methadone', 'rehab', 'after'];

/** One icon for each look, shared by its markers. */
const icons = new Map(
  ['pin', 'area', 'reported'].flatMap((standing) =>
    families.map((look) => [
      `${standing} ${look}`,
      new leaflet.DivIcon({ className: `place-mark ${standing} one ${look}`, iconSize: [44, 44] }),
    ]),
  ),
);

offer(async (points) => {
  const map = bareMap();
  await new Promise<void>((resolve) => {
    const group = L.markerClusterGroup({
      // As the site's own layer draws: marks 64 pixels apart, half of it where nobody comes closer.
      maxClusterRadius: (zoom) => (zoom < 12 ? 64 : 32),
      chunkedLoading: CHUNKED,
      chunkProgress: (done, total) => {
        if (done === total) resolve();
      },
    });
    const markers = points.map(({ id, look, standing, name, at }) => {
      const icon = icons.get(`${standing} ${look}`);
      return new leaflet.Marker(at, { icon, title: name, id } as leaflet.MarkerOptions);
    });
    group.addTo(map);
    group.addLayers(markers);
    if (!CHUNKED) resolve();
  });
  return map;
});
