import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createApp } from '../../src/server/app.ts';
import { loadManifest } from '../../src/server/manifest.ts';
import { errorPages } from '../../src/server/target.ts';
import {
  bestWeight,
  heaviest,
  proveBalance,
  scriptWeight,
  sentWeight,
  whole,
  type Weighed,
} from './balance.ts';
import { firstView } from './firstview.ts';
import { page, visitor, type Visit } from './page.ts';
import { atMost, type Row } from './table.ts';
import { trialDay, writePlaces } from '../browser/trialplaces.ts';
import { builtOnce } from '../site/trial.ts';
import { writePlans } from '../site/trialplans.ts';

const dist = join(import.meta.dirname, '../../dist');

// Ten packets of 1,460 bytes, the first flight of TCP (RFC 6928): all is there before the server waits for an answer.
const pageLimit = 14_600;
const firstViewLimit = 60 * 1024;
const scriptLimit = 2 * 1024;

/** Kinds of page that hold what editors write, and those where places are found, by the form of their file. */
const kinds = {
  article: /^bai-viet\/[^/]+\/index\.html$/,
  place: /^dia-chi\/[^/]+\/index\.html$/,
  document: /^thu-vien\/[^/]+\/index\.html$/,
  plan: /^ke-hoach\/(.+\/)?index\.html$/,
  poster: /^to-roi\/([^/]+\/(an-cuu\/)?)?index\.html$/,
  activity: /^su-kien\/(.+\/)?index\.html$/,
  campaign: /^chien-dich\/(.+\/)?index\.html$/,
  talk: /^moi-noi-chuyen\/(thu-moi\/)?index\.html$/,
  staff: /^can-bo\/index\.html$/,
  providers: /^cung-cap-dich-vu\/index\.html$/,
  province: /^tinh-thanh\/[^/]+\/index\.html$/,
  finder: /^tim-noi-giup-do\/index\.html$/,
  sending: /^gui\/.+\/index\.html$/,
  data: /^du-lieu\/(tu-dien\/)?index\.html$/,
  embed: /^nhung\/[^/]+\/index\.html$/,
};

/** Weighs the built pages: HTML with CSS, all that the first view of the home page brings, and JavaScript. */
export async function weightRows(): Promise<Row[]> {
  await proveBalance();
  const built = await siteRows(dist, '');
  return [...built, await firstViewRow(), ...(await trialRows())];
}

/** The same of a site with made-up records, for what no record of today shows yet. */
async function trialRows(): Promise<Row[]> {
  const remove = builtOnce('WEIGHT_DIST', trialDay, (folder) => {
    writePlaces(folder);
    writePlans(folder);
  });
  try {
    return await siteRows(process.env['WEIGHT_DIST'] ?? '', 'trial ');
  } finally {
    remove?.();
  }
}

async function siteRows(root: string, of: string): Promise<Row[]> {
  const visit = visitor(createApp({ root, siteUrl: new URL('http://127.0.0.1:4321') }));
  const files = [...loadManifest(root).keys()].filter(isPage);
  const rows: Row[] = [];
  for (const [kind, form] of Object.entries(kinds))
    rows.push(
      ...(await pageRows(
        visit,
        of + kind,
        files.filter((file) => form.test(file)),
      )),
    );
  return [...rows, await scriptRow(visit, files, of)];
}

// Error pages have no address of their own; they hold no script that the layout does not give to all.
const isPage = (file: string): boolean =>
  file.endsWith('.html') &&
  !file.startsWith('quan-tri/') &&
  !Object.values(errorPages).includes(file);

const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

async function pageRows(visit: Visit, kind: string, files: readonly string[]): Promise<Row[]> {
  assert(
    files.length > 0,
    `There is no page of kind "${kind}" in dist. Build the site: npm run build`,
  );
  const pages = await Promise.all(
    files.map(async (file) => whole(await page(visit, pathOf(file)))),
  );
  const sent = heaviest(await Promise.all(pages.map((it) => sentWeight(visit, it))));
  const best = heaviest(await Promise.all(pages.map((it) => bestWeight(visit, it))));
  return [
    row(`HTML+CSS of ${files.length} ${kind} pages as sent`, sent, pageLimit),
    row(`HTML+CSS of ${files.length} ${kind} pages at brotli 11`, best, pageLimit),
  ];
}

async function firstViewRow(): Promise<Row> {
  const { path, bytes, count } = await firstView('/');
  return row(`First view at 360×640 in ${count} responses`, { path, bytes }, firstViewLimit);
}

async function scriptRow(visit: Visit, files: readonly string[], of: string): Promise<Row> {
  const known = new Map<string, number>();
  const weights: Weighed[] = [];
  for (const file of files) {
    const it = await page(visit, pathOf(file));
    if (!it.html.includes('<astro-island')) weights.push(await scriptWeight(visit, it, known));
  }
  const most = heaviest(weights);
  assert(
    most.bytes > 0,
    'No page has JavaScript, but "Thoát nhanh" needs some. Build the site: npm run build',
  );
  return row(`JavaScript of ${weights.length} ${of}pages without an island`, most, scriptLimit);
}

const row = (name: string, { path, bytes }: Weighed, limit: number): Row =>
  atMost(`${name}, heaviest ${path}`, bytes, limit, 'B');
