import { writeFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { archipelagos } from './archipelagos.ts';
import { polygons, type Box, type Ring, type Shape } from './geometry.ts';
import { islets } from './islets.ts';
import { names } from './names.ts';
import { centre } from './provinces.ts';
import { reshape, taken } from './workshop.ts';

/** The picture of the 34 provinces for pages without a script; all lengths are units of its view box. */
export type Overview = {
  width: number;
  height: number;
  /** Outline and label point of each province, by its code. */
  provinces: Record<string, { d: string; x: number; y: number }>;
  archipelagos: {
    name: string;
    label: string;
    province: string;
    x: number;
    y: number;
    d: string;
  }[];
  sea: { name: string; x: number; y: number };
};

const box: Box = [101.9, 6.6, 117, 23.6];
const width = 840;
const dot = 4;
const file = new URL('../components/overview.json', import.meta.url);

/** Writes the data that ProvinceMap.astro draws. */
export function drawOverview(): void {
  reshape(
    '-i provinces.json -simplify visvalingam weighted interval=1300 -filter-islands min-area=15km2 -clean -o overview.json precision=0.001 force',
  );
  const outlines = taken('overview').features.toSorted((a, b) =>
    codeOf(a).localeCompare(codeOf(b)),
  );
  const [seaName] = names.filter(({ kind }) => kind === 'sea');
  const overview: Overview = {
    width,
    height: onPicture([box[0], box[1]]).y,
    provinces: Object.fromEntries(outlines.map((it) => [codeOf(it), outline(it)])),
    archipelagos: archipelagos.map(({ name, label, province, labelAt, key }) => ({
      name,
      label,
      province,
      ...onPicture([labelAt.lng, labelAt.lat]),
      d: dots(key),
    })),
    sea: { name: seaName?.name ?? '', ...onPicture([seaName?.lng ?? 0, seaName?.lat ?? 0]) },
  };
  writeFileSync(file, `${JSON.stringify(overview)}\n`);
}

const codeOf = (province: Shape): string => String(province.properties['code']);

const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const unitsPerDegree = width / (box[2] - box[0]);

function onPicture([lng = 0, lat = 0]: Position): { x: number; y: number } {
  const up = ((mercator(box[3]) - mercator(lat)) * 180) / Math.PI;
  return { x: Math.round((lng - box[0]) * unitsPerDegree), y: Math.round(up * unitsPerDegree) };
}

function outline(province: Shape): { d: string; x: number; y: number } {
  const { lat, lng } = centre(province);
  const d = polygons(province.geometry).flat().map(path).join('');
  return { d, ...onPicture([lng, lat]) };
}

/** Whole units, each point relative to the one before, points that fall together left out. */
function path(ring: Ring): string {
  const points = ring.slice(0, -1).map(onPicture);
  const steps = points.slice(1).flatMap(({ x, y }, index) => {
    const { x: px = 0, y: py = 0 } = points[index] ?? {};
    return x === px && y === py ? [] : [`${x - px} ${y - py}`];
  });
  const [start] = points;
  if (!start || steps.length < 3) return '';
  return `M${start.x} ${start.y}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** Every islet as a small square standing on a corner: to scale none would be seen. */
const dots = (key: string): string =>
  islets()
    .filter(({ archipelago }) => archipelago === key)
    .map(({ lat, lng }) => {
      const { x, y } = onPicture([lng, lat]);
      return `M${x} ${y - dot}l${dot} ${dot}-${dot} ${dot}-${dot}-${dot}z`;
    })
    .join('');
