import type { ReactNode } from 'react';
import type { FinderPlace } from '../domain/finderplaces.ts';
import { family, type PlaceFamily } from '../domain/placefamilies.ts';

type Props = {
  places: readonly FinderPlace[];
  reported: boolean;
  showReported: (on: boolean) => void;
};

const families: Record<PlaceFamily, string> = {
  counselling: 'Tư vấn, hỗ trợ',
  methadone: 'Điều trị bằng methadone',
  rehab: 'Cai nghiện',
  after: 'Sau cai nghiện',
};

/** What the marks mean, as far as the map has them, and the switch of places that nobody has checked. */
export function MapLegend({ places, reported, showReported }: Props): ReactNode {
  const unchecked = places.filter(({ standing }) => standing === 'reported');
  const checked = places.filter(({ standing }) => standing === 'verified');
  const rough = checked.filter(({ at }) => at?.precision !== 'building');
  const seen = new Set(places.map(({ kind }) => family(kind)));
  const form = checked.length > rough.length ? 'pin' : checked.length > 0 ? 'area' : 'reported';
  return (
    <div className="map-legend small">
      {unchecked.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={reported}
            autoComplete="off"
            onChange={(event) => showReported(event.target.checked)}
          />
          <span>Hiện {unchecked.length} nơi chưa xác minh</span>
        </label>
      )}
      <ul aria-label="Các dấu trên bản đồ">
        {(Object.keys(families) as PlaceFamily[])
          .filter((look) => seen.has(look))
          .map((look) => (
            <li key={look}>
              <Sample look={look} form={form} />
              {families[look]}
            </li>
          ))}
        {rough.length > 0 && (
          <li>
            <Sample look="counselling" form="area" />
            Đã kiểm tra, chỉ biết xã hoặc tỉnh
          </li>
        )}
        {unchecked.length > 0 && (
          <li>
            <Sample look="counselling" form="reported" />
            Viền đứt: chưa xác minh, đặt ở giữa xã hoặc tỉnh
          </li>
        )}
      </ul>
    </div>
  );
}

const Sample = ({ look, form }: { look: PlaceFamily; form: string }): ReactNode => (
  <span className="map-sample" aria-hidden="true">
    <span className={`place-mark one ${form} ${look}`} />
  </span>
);
