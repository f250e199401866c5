import type { ReactNode } from 'react';
import { areaLine } from '../domain/cardfacts.ts';
import type { FinderPlace, FinderTable } from '../domain/finderplaces.ts';
import { placePath } from '../domain/placepaths.ts';
import { family } from '../domain/placefamilies.ts';
import { goToCard, type Listed } from './listdoor.ts';
import { MapLegend } from './MapLegend.tsx';

type Props = {
  table: FinderTable;
  listed: Listed;
  picked: readonly string[];
  reported: boolean;
  showReported: (on: boolean) => void;
  root: Element | undefined;
};

/** So many places of one pile are named here; the list has them all. */
const most = 8;

/** Beside the map: the places that were picked on it, what the marks mean, and whether unchecked places are shown. */
export function MapPanel(props: Props): ReactNode {
  const { table, listed, picked, reported, showReported, root } = props;
  const places = picked.flatMap((slug) => table.places.find((it) => it.slug === slug) ?? []);
  const shown = listed && new Set(listed.slugs);
  const inView = table.places.filter(({ slug, at }) => at && (!shown || shown.has(slug)));
  return (
    <div className="map-panel">
      {places.length > 0 && (
        <div className="map-picked" role="status">
          {places.length > 1 && (
            <p className="small">{places.length} nơi cùng một chỗ trên bản đồ:</p>
          )}
          <ul>
            {places.slice(0, most).map((place) => (
              <Picked key={place.slug} {...{ place, table, root }} />
            ))}
          </ul>
          {places.length > most && (
            <p className="small">Còn {places.length - most} nơi nữa, xem trong danh sách.</p>
          )}
        </div>
      )}
      <MapLegend {...{ places: inView, reported, showReported }} />
    </div>
  );
}

type PickedProps = { place: FinderPlace; table: FinderTable; root: Element | undefined };

function Picked({ place, table, root }: PickedProps): ReactNode {
  const { slug, name, kind, standing } = place;
  return (
    <li>
      <span className={`chip ${family(kind)}`}>{table.kinds[kind]}</span>{' '}
      <a href={placePath(slug)}>{name}</a>
      <span className="small soft">
        {areaLine(place, table.areas)}
        {standing === 'reported' ? '. Chưa xác minh; vị trí chỉ là khoảng.' : '.'}
      </span>
      <button
        type="button"
        className="text-button map-link"
        onClick={() => root && goToCard(root, slug)}
      >
        Tới mục này trong danh sách
      </button>
    </li>
  );
}
