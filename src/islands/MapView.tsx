/** The open map: the base, the places, what steers it, and what it says. */
import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { MapContainer } from 'react-leaflet';
import type { FinderTable } from '../domain/finderplaces.ts';
import { paths } from '../domain/paths.ts';
import { goToList, onCard, onListed, type Listed } from './listdoor.ts';
import { MapKeys } from './MapKeys.tsx';
import { MapStreets } from './MapStreets.tsx';
import { MapPanel } from './MapPanel.tsx';
import { country, look, settings, still } from './mapsight.ts';
import type { PlaceMapProps } from './PlaceMap.tsx';
import { placesTable } from './placestable.ts';
import { streetsOf } from './streets.ts';
import { useBase } from './usebase.ts';
import { usePlaces } from './useplaces.ts';

const streets = streetsOf(import.meta.env['PUBLIC_STREET_TILES_URL'], location.href);

type Props = PlaceMapProps & { close: () => void };

export function MapView({ province, close }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [table, setTable] = useState<FinderTable>();
  const [listed, setListed] = useState<Listed>();
  const [picked, pick] = useState<readonly string[]>([]);
  const [reported, showReported] = useState(true);
  const [said, say] = useState('');
  const [sighted, setSighted] = useState(false);
  const root = frame.current?.closest('[data-finder]') ?? undefined;

  useEffect(() => {
    placesTable().then(setTable, () => {
      say('Chưa tải được các nơi. Danh sách vẫn dùng được.');
      setSighted(true);
    });
  }, []);
  useEffect(() => (root ? onListed(root, setListed) : undefined), [root]);
  useEffect(() => onCard((slug) => pick([slug])), []);
  useEffect(() => (map ? settings(map) : undefined), [map]);
  useEffect(() => {
    if (!map || !table) return;
    look(map, table, listed, province);
    setSighted(true);
  }, [map, table, listed, province]);
  // Not before the map knows where to look: tiles of another view would be fetched for nothing.
  useBase(sighted ? map : null, () =>
    say('Chưa tải được nền bản đồ. Các nơi và danh sách vẫn dùng được.'),
  );
  usePlaces({ map, table, listed, picked, reported, pick, say });

  return (
    <div className="map-open" ref={frame}>
      <button type="button" className="map-skip" onClick={() => root && goToList(root)}>
        Bỏ qua bản đồ, tới danh sách
      </button>
      <div className="map-frame">
        <MapContainer
          ref={setMap}
          className="map-canvas"
          bounds={latLngBounds(country)}
          maxBounds={latLngBounds(country).pad(0.35)}
          minZoom={4}
          maxZoom={12}
          zoomSnap={0.5}
          zoomDelta={1}
          zoomControl={false}
          attributionControl={false}
          scrollWheelZoom={false}
          zoomAnimation={!still()}
          fadeAnimation={!still()}
          inertia={!still()}
        />
        {map && <MapKeys map={map} close={close} />}
        <p className="map-credit">
          <a href={paths.mapSources}>Nguồn của bản đồ</a>
        </p>
      </div>
      <p role="status" className="small">
        {said}
      </p>
      {map && streets && <MapStreets {...{ map, streets, say }} />}
      {table && <MapPanel {...{ table, listed, picked, reported, showReported }} root={root} />}
    </div>
  );
}
