import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState, type ReactNode } from 'react';
import { followPalette, streetLayer } from './baselayer.ts';
import type { Streets } from './streets.ts';

type Props = { map: LeafletMap; streets: Streets; say: (text: string) => void };

/** The switch of the streets; another host is asked only after the reader agreed, and nothing remembers that. */
export function MapStreets({ map, streets, say }: Props): ReactNode {
  const [wish, setWish] = useState<'off' | 'asked' | 'on'>('off');
  useEffect(() => (wish === 'on' ? drawn(map, streets.url, say) : undefined), [wish, map]);
  const press = (): void => {
    if (wish === 'on') setWish('off');
    else setWish(streets.foreign ? 'asked' : 'on');
  };
  return (
    <div className="map-streets small">
      <label>
        <input type="checkbox" checked={wish === 'on'} autoComplete="off" onChange={press} />
        <span>Hiện đường phố</span>
      </label>
      {wish === 'asked' && (
        <div className="note amber">
          <p>
            Bản đồ đường phố tải từ máy chủ {streets.foreign}. Máy chủ đó biết bạn đang xem vùng
            nào.
          </p>
          <button type="button" className="button quiet" onClick={() => setWish('on')}>
            Đồng ý, tải từ {streets.foreign}
          </button>{' '}
          <button type="button" className="button quiet" onClick={() => setWish('off')}>
            Thôi
          </button>
        </div>
      )}
    </div>
  );
}

/** Draws the streets and lets the map come as close as they go; gives what takes both back. */
function drawn(map: LeafletMap, url: string, say: (text: string) => void): () => void {
  const before = map.getMaxZoom();
  let remove: (() => void) | undefined;
  let gone = false;
  streetLayer(url).then(
    (streets) => {
      if (gone) return;
      remove = followPalette(map, streets);
      map.setMaxZoom(17);
      say(map.getZoom() < 10 ? 'Phóng to thêm để thấy đường phố.' : '');
    },
    () => say('Chưa tải được bản đồ đường phố. Nền giản lược vẫn dùng được.'),
  );
  return () => {
    gone = true;
    remove?.();
    map.setMaxZoom(before);
  };
}
