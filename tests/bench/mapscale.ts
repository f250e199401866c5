import { build } from 'esbuild';
import type { MapPoint } from '../../src/islands/pointindex.ts';
import { launch } from '../browser/chromium.ts';
import { crowd } from './crowd.ts';
import { tour, type Figures } from './maptour.ts';
import { atMost, type Row } from './table.ts';

// MAP_RUNS makes fewer runs, to try the bench itself.
const runs = Number(process.env['MAP_RUNS'] ?? 5);
const sizes = (process.env['MAP_SIZES'] ?? '5000,20000').split(',').map(Number);

/** What each figure of ours may be, as a share of leaflet.markercluster's. */
const limits: Record<Exclude<keyof Figures, 'code'>, [name: string, limit: number]> = {
  start: ['start until drawn and still', 0.6],
  longest: ['longest task of the start', 0.7],
  heap: ['memory after the tour', 0.5],
  zoomWorst: ['zoom into a city, worst frame', 1],
  zoomTail: ['zoom into a city, p95 of frames', 1],
  panWorst: ['pan, worst frame', 1],
  panTail: ['pan, p95 of frames', 1],
};

/**
 * Draws the same places with the site's layer and with leaflet.markercluster, loaded in bulk and in
 * chunks, in turns on a phone's screen and a slow processor. Each figure is a median, held against
 * the better of theirs.
 */
export async function mapscaleRows(): Promise<Row[]> {
  const bundles = {
    ours: await bundle('tests/bench/stageours.ts', false),
    bulk: await bundle('tests/bench/stagetheirs.ts', false),
    chunked: await bundle('tests/bench/stagetheirs.ts', true),
  };
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await compared(size, bundles)));
  return rows;
}

type Bundle = { script: string; style: string };
type Bundles = Record<'ours' | 'bulk' | 'chunked', Bundle>;

async function compared(size: number, bundles: Bundles): Promise<Row[]> {
  const points: readonly MapPoint[] = crowd(size);
  const figures = { ours: [], bulk: [], chunked: [] } as Record<keyof Bundles, Figures[]>;
  const names = ['ours', 'bulk', 'chunked'] as const;
  for (let run = 0; run < runs; run += 1)
    for (const at of [0, 1, 2]) {
      const name = names[(run + at) % 3] ?? 'ours';
      figures[name].push(await measured(points, bundles[name]));
    }
  const medians = {
    ours: middle(figures.ours),
    bulk: middle(figures.bulk),
    chunked: middle(figures.chunked),
  };
  for (const name of names) console.log(`${size} ${name.padEnd(7)}  ${told(medians[name])}`);
  return keys.map((key) => {
    const [name, limit] = limits[key];
    const theirs = Math.min(medians.bulk[key], medians.chunked[key]);
    return atMost(
      `${size.toLocaleString('en')} places, ${name}`,
      medians.ours[key] / theirs,
      limit,
      '×',
    );
  });
}

/** Each run has a browser of its own, so that none inherits the memory of another. */
async function measured(points: readonly MapPoint[], { script, style }: Bundle): Promise<Figures> {
  const browser = await launch();
  try {
    return await tour(browser, { points, script, style });
  } finally {
    await browser.close();
  }
}

// `as`: the keys of an object that is written out here.
const keys = Object.keys(limits) as (keyof typeof limits)[];

const middle = (figures: readonly Figures[]): Figures =>
  Object.fromEntries(
    (['code', ...keys] as const).map((key) => [key, median(figures.map((it) => it[key]))]),
  ) as Figures;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const told = (it: Figures): string =>
  (['code', ...keys] as const)
    .map((key) => `${key} ${it[key].toFixed(key === 'heap' ? 1 : 0)}`)
    .join('  ');

/** A stage as one script and one stylesheet, both made in the same way. */
async function bundle(entry: string, chunked: boolean): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: '.cache/stage',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome91',
    define: { CHUNKED: String(chunked) },
    loader: { '.svg': 'dataurl', '.png': 'dataurl' },
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
