import { Map as LeafletMap } from 'leaflet';
import type { MapPoint } from '../../src/islands/pointindex.ts';

/** What a bundle gives the bench: a map that shows places once the promise resolves. */
export type Stage = (points: readonly MapPoint[]) => Promise<LeafletMap>;

/** The map of the site without its base: the whole country on a phone. */
export const bareMap = (): LeafletMap =>
  new LeafletMap('map', {
    center: [16.2, 106.5],
    zoom: 6,
    minZoom: 5,
    maxZoom: 12,
    zoomControl: false,
    attributionControl: false,
  });

/** Hands a stage to the bench. */
export const offer = (stage: Stage): void => {
  Object.assign(globalThis, { stage });
};
