import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { OfflineBook } from '../../src/domain/offlinebook.ts';
import { bytes, offlineBook, offlineLimit } from '../../src/domain/offlinebook.ts';
import { createApp } from '../../src/server/app.ts';
import { loadManifest } from '../../src/server/manifest.ts';
import { atMost, type Row } from './table.ts';

const dist = join(import.meta.dirname, '../../dist');
const worker = '/kho.js';

/** What one province costs: bytes kept on the device, and bytes on the wire with headers. */
type Cost = { name: string; stored: number; wire: number; places: number; left: number };

/** Weighs what a device keeps of each province, and of one with far more places than there are. */
export async function offlineRows(): Promise<Row[]> {
  const app = createApp({ root: dist, siteUrl: new URL('http://127.0.0.1:4321') });
  const sent = async (path: string, encoding: string) => {
    const response = await app.request(path, { headers: { 'Accept-Encoding': encoding } });
    assert.equal(response.status, 200, `${path} is not there. Build the site: npm run build`);
    const headers = [...response.headers].join('\r\n').length;
    return { body: Buffer.from(await response.arrayBuffer()), headers };
  };
  const stored = async (path: string) => (await sent(path, 'identity')).body;
  const wire = async (path: string) => {
    const { body, headers } = await sent(path, 'br');
    return body.length + headers;
  };
  const all = [...loadManifest(dist).keys()];
  const panel = all.find((path) => /^_astro\/offlinepanel\.[^/]*\.js$/.test(path));
  assert(panel, 'The control is not where the bench looks for it.');
  const text = (await stored(`/${panel}`)).toString();
  const imported = [...text.matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => `/_astro/${name}`);
  assert(imported.length > 0, 'The control imports nothing: the bench does not see what it loads.');
  const loaded = await sum([worker, `/${panel}`, ...imported], wire);
  const kept = (await stored(worker)).length;
  const costs: Cost[] = [];
  for (const path of all.filter((it) => /^luu\/[^/]+\.json$/.test(it)))
    costs.push(cost(await stored(`/${path}`), kept, (await wire(`/${path}`)) + loaded));
  assert.equal(costs.length, 34, 'There is not one book for each province.');
  for (const it of costs)
    console.log(
      `${it.name}: ${it.stored} B kept, ${it.wire} B sent, ${it.places} places, ${it.left} left out`,
    );
  return [
    row('Kept of one province with the worker', costs, 'stored'),
    row('Sent for one province with worker and control', costs, 'wire'),
    trialRow(await largest(costs, all, stored), kept),
  ];
}

const cost = (text: Buffer, worker: number, wire: number): Cost => {
  const { name, places, left } = JSON.parse(text.toString()) as OfflineBook;
  return { name, places, left, wire, stored: text.length + worker };
};

async function largest(
  costs: readonly Cost[],
  all: readonly string[],
  stored: (path: string) => Promise<Buffer>,
): Promise<OfflineBook> {
  const { name } = heaviest(costs, 'stored');
  for (const path of all.filter((it) => /^luu\/[^/]+\.json$/.test(it))) {
    const book = JSON.parse((await stored(`/${path}`)).toString()) as OfflineBook;
    if (book.name === name) return book;
  }
  throw new Error(`There is no book of ${name}.`);
}

/** The largest province with a hundred times its places, each page with a name and address of its own. */
function trialRow(book: OfflineBook, worker: number): Row {
  const html = (path: string) =>
    (book.pages[path] ?? []).map((number) => book.parts[number]).join('');
  const pages = Object.keys(book.pages);
  const places = pages.filter((path) => path.startsWith('/dia-chi/'));
  const many = Array.from({ length: places.length * 100 }, (_, index) => `/dia-chi/${index}/`);
  const page = (path: string) => {
    const index = Number(/^\/dia-chi\/(\d+)\/$/.exec(path)?.[1] ?? -1);
    const model = places[index % places.length];
    if (index < 0 || !model) return html(path);
    return html(model).replaceAll(model, path).replace('<h1>', `<h1>${index} `);
  };
  const must = pages.filter((path) => !places.includes(path));
  const trial = offlineBook(
    { ...book, pages: must, places: many },
    page,
    book,
    offlineLimit - worker,
  );
  assert(trial.left > 0 && trial.places > places.length, 'The trial does not fill the book.');
  return atMost(
    `Kept of ${book.name} with ${many.length} places, ${trial.places} of them`,
    bytes(trial) + worker,
    offlineLimit,
    'B',
  );
}

const sum = async (paths: readonly string[], weigh: (path: string) => Promise<number>) =>
  (await Promise.all(paths.map(weigh))).reduce((all, it) => all + it, 0);

const heaviest = (costs: readonly Cost[], of: 'stored' | 'wire'): Cost =>
  costs.reduce((most, it) => (it[of] > most[of] ? it : most));

function row(name: string, costs: readonly Cost[], of: 'stored' | 'wire'): Row {
  const most = heaviest(costs, of);
  return atMost(`${name}, most: ${most.name}`, most[of], offlineLimit, 'B');
}
