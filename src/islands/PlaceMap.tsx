/** The map of places: a button until someone asks for it, then the map; see src/scripts/asked.ts. */
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { baseMap, firstBytes } from './basefile.ts';
import type { Home } from './mappoints.ts';
import { placesTable } from './placestable.ts';
import { letLeaflet } from './trusted.ts';
import './placemap.css';
// Its address alone: Astro puts into the page whatever styles an island imports, even later.
import styles from './mapview.css?url';

/** `province`: the province whose page this is. */
export type PlaceMapProps = { province?: Home | undefined };

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
  const door = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    show(undefined);
    requestAnimationFrame(() => door.current?.focus());
  };
  // This runs in a browser only when the reader has asked for the map.
  useEffect(open, []);
  return (
    <div className="place-map">
      {View ? (
        <View {...props} close={close} />
      ) : (
        <div className="map-door">
          <button type="button" className="button quiet" onClick={open} ref={door}>
            Xem trên bản đồ
          </button>
          <p className="small soft">
            Tải thêm khoảng 0,2 MB, từ chính trang này. Không công ty bản đồ nào biết bạn xem vùng
            nào.
          </p>
        </div>
      )}
      {/* asked.ts may have written here before React came. */}
      <p role="status" className="small" suppressHydrationWarning>
        {said}
      </p>
    </div>
  );
}

let loading: Promise<typeof import('./MapView.tsx')> | undefined;

/** Loads the map, its base and its places side by side; what did not come is asked for again the next time. */
function view(): Promise<typeof import('./MapView.tsx')> {
  letLeaflet();
  for (const early of [firstBytes(baseMap), placesTable()]) early.catch(() => undefined);
  loading ??= Promise.all([import('./MapView.tsx'), styled()]).then(([made]) => made);
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Puts the map's styles into the page; resolves when they hold. */
function styled(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${styles} did not come.`));
    };
  });
}

// A browser has this file only when the reader has asked for the map: React and the map come together.
if (!import.meta.env.SSR) view().catch(() => undefined);
