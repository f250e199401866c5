import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import { useEffect, useState, type ReactNode } from 'react';
import { country, still } from './mapsight.ts';

type Props = { map: LeafletMap; close: () => void };

/** What steers the map without dragging: closer, farther, the whole country, away with it. */
export function MapKeys({ map, close }: Props): ReactNode {
  const zoom = useZoom(map);
  return (
    <div className="map-keys">
      <button
        type="button"
        aria-label="Phóng to"
        disabled={zoom >= map.getMaxZoom()}
        onClick={() => map.zoomIn()}
      >
        +
      </button>
      <button
        type="button"
        aria-label="Thu nhỏ"
        disabled={zoom <= map.getMinZoom()}
        onClick={() => map.zoomOut()}
      >
        −
      </button>
      <button
        type="button"
        onClick={() => map.fitBounds(latLngBounds(country), { animate: !still() })}
      >
        Cả nước
      </button>
      <button type="button" onClick={close}>
        Đóng bản đồ
      </button>
    </div>
  );
}

function useZoom(map: LeafletMap): number {
  const [zoom, set] = useState(map.getZoom());
  useEffect(() => {
    const read = (): void => set(map.getZoom());
    map.on('zoomend', read);
    return () => void map.off('zoomend', read);
  }, [map]);
  return zoom;
}
