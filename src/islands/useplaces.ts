import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import type { FinderTable } from '../domain/finderplaces.ts';
import { markCard, type Listed } from './listdoor.ts';
import { mapPoints } from './mappoints.ts';
import { still } from './mapsight.ts';
import { PointLayer } from './pointlayer.ts';

/** What the places on the map depend on, and whom they tell. */
export type PlacesOnMap = {
  map: LeafletMap | null;
  table: FinderTable | undefined;
  listed: Listed;
  picked: readonly string[];
  /** Whether places that nobody has checked are shown. */
  reported: boolean;
  pick: (slugs: readonly string[]) => void;
  say: (text: string) => void;
};

/** Keeps the places on the map in step with the list. */
export function usePlaces(it: PlacesOnMap): void {
  const { map, table, listed, picked, reported, pick, say } = it;
  const [layer, setLayer] = useState<PointLayer>();
  const all = useMemo(() => (table ? mapPoints(table) : []), [table]);
  useEffect(() => {
    if (!map) return undefined;
    const made = new PointLayer({
      onPick: (slug) => pick([slug]),
      onPile: pick,
      onCluster: (count) => say(`Đã phóng to: ${count} nơi.`),
    });
    made.addTo(map);
    setLayer(made);
    return () => void made.remove();
  }, [map]);
  useEffect(() => {
    const shown = listed && new Set(listed.slugs);
    void layer?.load(shown ? all.filter(({ id }) => shown.has(id)) : all);
  }, [layer, all, listed]);
  useEffect(() => {
    layer?.show('reported', reported);
  }, [layer, reported]);
  useEffect(() => {
    const [only] = picked;
    layer?.select(only);
    const at = all.find(({ id }) => id === only)?.at;
    if (map && at && !map.getBounds().contains(at)) map.panTo(at, { animate: !still() });
    markCard(only);
    return () => markCard(undefined);
  }, [layer, picked]);
}
