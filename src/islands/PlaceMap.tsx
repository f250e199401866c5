/** The map of places: a button until someone asks for it, then the map; see src/scripts/asked.ts. */
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { Home } from './mappoints.ts';
import { letLeaflet } from './trusted.ts';
import './placemap.css';

/** `province`: the province whose page this is; `base`: the address of the base map. */
export type PlaceMapProps = { province?: Home | undefined; base: string };

type View = ComponentType<PlaceMapProps & { close: () => void }>;

const failed =
  'Chưa tải được bản đồ. Mạng có thể đang yếu: bạn bấm lại, hoặc dùng danh sách bên dưới.';

export function PlaceMap(props: PlaceMapProps): ReactNode {
  const [said, say] = useState('');
  const [View, show] = useState<View>();
  const open = (): void => {
    say('Đang tải bản đồ…');
    view().then(
      ({ MapView }) => {
        say('');
        show(() => MapView);
      },
      () => say(failed),
    );
  };
  // This runs in a browser only when the reader has asked for the map.
  useEffect(open, []);
  return (
    <div className="place-map">
      {View ? (
        <View {...props} close={() => show(undefined)} />
      ) : (
        <div className="map-door">
          <button type="button" className="button quiet" onClick={open}>
            Xem trên bản đồ
          </button>
          <p className="small soft">
            Tải thêm khoảng 0,2 MB, từ chính trang này. Không ai biết bạn xem vùng nào.
          </p>
        </div>
      )}
      <p role="status" className="small">
        {said}
      </p>
    </div>
  );
}

function view() {
  letLeaflet();
  return import('./MapView.tsx');
}
