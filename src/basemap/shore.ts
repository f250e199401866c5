import type { Position } from 'geojson';
import { chains } from './chains.ts';
import { collection, inside, polygon, polygons, shape, type Box, type Ring } from './geometry.ts';
import { riverStretches, shoreStretches } from './gmt.ts';
import { leave, reshape, taken } from './workshop.ts';

/** Where shores are drawn in full: Viet Nam with both archipelagos and a margin. */
export const fullBox: Box = [101, 6, 118, 24];

// The open ends of the mainland and of Palawan and Borneo run into the box's edge: of the faces that
// they cut, those are land that hold one of these points.
const onLand = [
  { lat: 21.03, lng: 105.8 },
  { lat: 10.9, lng: 106.5 },
  { lat: 15, lng: 102 },
  { lat: 22.5, lng: 110 },
  { lat: 9.05, lng: 117.9 },
  { lat: 6.4, lng: 116.6 },
  { lat: 6.3, lng: 101.3 },
];

const irrigation = 10;

/** Leaves `land`, `lakes` and `rivers` from GSHHG. */
export function drawShores(): void {
  const stretches = shoreStretches(fullBox);
  const level = (wanted: number) =>
    chains(stretches.filter((it) => it.level === wanted).map((it) => it.line));
  const shores = level(1);
  const islands = shores.closed.map((ring) => polygon([ring]));
  leave('land', collection([...mainlands(shores.open), ...islands]));
  leave('lakes', collection(withIslands(level(2).closed, level(3).closed)));
  leave('rivers', collection(rivers()));
}

function mainlands(open: readonly Position[][]) {
  const lines = [...open, frame(fullBox)];
  leave('lines', collection(lines.map((it) => shape({ type: 'LineString', coordinates: it }))));
  reshape(
    '-i lines.json snap snap-interval=0.0001 -polygons gap-tolerance=0.01 -o faces.json geojson-type=FeatureCollection force',
  );
  const faces = taken('faces').features.flatMap((it) => polygons(it.geometry));
  const land = faces.filter(([outer = []]) => onLand.some((at) => inside(at, outer)));
  if (land.length === 0 || land.length === faces.length)
    throw new Error('Land and sea cannot be told apart: look at the faces in .work/faces.json.');
  return land.map((rings) => polygon(rings));
}

const frame = ([west, south, east, north]: Box): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

function withIslands(lakes: readonly Ring[], islands: readonly Ring[]) {
  return lakes.map((lake) => {
    const holes = islands.filter(([[lng = 0, lat = 0] = []]) => inside({ lat, lng }, lake));
    return polygon([lake, ...holes]);
  });
}

/** One feature a chain, with GSHHG's level; irrigation ditches are left out. */
function rivers() {
  const levels = Map.groupBy(riverStretches(fullBox), (it) => it.level);
  return [...levels].flatMap(([level, stretches]) => {
    if (level === irrigation) return [];
    const { closed, open } = chains(stretches.map((it) => it.line));
    return [...closed, ...open].map((line) =>
      shape({ type: 'LineString', coordinates: line }, { level }),
    );
  });
}
