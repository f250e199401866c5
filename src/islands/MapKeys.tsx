import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import { useEffect, useState, type ReactNode } from 'react';
import { country, still } from './mapsight.ts';

type Props = { map: LeafletMap; close: () => void };

/** What steers the map without dragging: closer, farther, the whole country, away with it. */
export function MapKeys({ map, close }: Props): ReactNode {
  const zoom = useZoom(map);
  const whole = (): void => {
    map.fitBounds(latLngBounds(country), { animate: !still() });
  };
  return (
    <>
      <div className="map-keys closer">
        <Key name="Phóng to" off={zoom >= map.getMaxZoom()} press={() => map.zoomIn()}>
          +
        </Key>
        <Key name="Thu nhỏ" off={zoom <= map.getMinZoom()} press={() => map.zoomOut()}>
          −
        </Key>
      </div>
      <div className="map-keys whole">
        <Key press={whole}>Cả nước</Key>
        <Key press={close}>Đóng</Key>
      </div>
    </>
  );
}

type KeyProps = { name?: string; off?: boolean; press: () => void; children: ReactNode };

// A key that is off stays in the order of the tabulator: focus is not lost at the last zoom.
const Key = ({ name, off = false, press, children }: KeyProps): ReactNode => (
  <button type="button" aria-label={name} aria-disabled={off} onClick={() => off || press()}>
    {children}
  </button>
);

function useZoom(map: LeafletMap): number {
  const [zoom, set] = useState(map.getZoom());
  useEffect(() => {
    const read = (): void => set(map.getZoom());
    map.on('zoomend', read);
    return () => void map.off('zoomend', read);
  }, [map]);
  return zoom;
}
