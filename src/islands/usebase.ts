import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { baseLayer, followPalette } from './baselayer.ts';

/** Draws the base map under the places; `fail` hears when its file cannot be read. */
export function useBase(map: LeafletMap | null, fail: () => void): void {
  useEffect(() => {
    if (!map) return undefined;
    let remove: (() => void) | undefined;
    let gone = false;
    baseLayer().then((base) => {
      if (!gone) remove = followPalette(map, base);
    }, fail);
    return () => {
      gone = true;
      remove?.();
    };
  }, [map]);
}
