import { useEffect, useRef, useState } from 'react';
import type { Point } from './coordinates.ts';
import type { PointMap } from './pointmap.ts';

type PanelProps = { at: Point | undefined; put: (at: Point) => void };

type Opened = { open: typeof import('./pointmap.ts').openPointMap };

/** A button until somebody asks for the map; then the map, on which a tap or a drag sets the point. */
export function PointMapPanel({ at, put }: PanelProps) {
  const [opened, set] = useState<Opened>();
  const [said, say] = useState('');
  const open = (): void => {
    say('Đang tải bản đồ…');
    import('./pointmap.ts').then(
      ({ openPointMap }) => {
        set({ open: openPointMap });
        say('');
      },
      () => say('Chưa tải được bản đồ. Xem lại mạng rồi bấm lại, hoặc dán tọa độ.'),
    );
  };
  return (
    <>
      {opened ? (
        <Opened {...{ at, put, say }} open={opened.open} close={() => set(undefined)} />
      ) : (
        <button type="button" className="dt-button dt-quiet" onClick={open}>
          Mở bản đồ
        </button>
      )}
      <p className="dt-note" role="status">
        {said}
      </p>
    </>
  );
}

type OpenedProps = PanelProps & Opened & { say: (sentence: string) => void; close: () => void };

function Opened({ at, put, say, open, close }: OpenedProps) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<PointMap>(undefined);
  const latest = useRef(put);
  latest.current = put;
  useEffect(() => {
    if (!box.current) return undefined;
    const opened = open(box.current, at, {
      moved: (to) => latest.current(to),
      failed: () => say('Chưa tải được nền bản đồ. Vẫn dán hoặc gõ tọa độ được.'),
    });
    map.current = opened;
    return opened.close;
  }, [open]);
  useEffect(() => map.current?.show(at), [at?.lat, at?.lng]);
  const middle = (): void => {
    if (map.current) put(map.current.middle());
  };
  return (
    <>
      <div
        className="dt-map"
        ref={box}
        role="region"
        aria-label="Bản đồ. Chạm để đặt điểm, kéo điểm để dời."
      />
      <div className="dt-buttons">
        <button type="button" className="dt-button dt-quiet" onClick={middle}>
          Đặt điểm ở giữa bản đồ
        </button>
        <button type="button" className="dt-button dt-quiet" onClick={close}>
          Đóng bản đồ
        </button>
      </div>
    </>
  );
}
