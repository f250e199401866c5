import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { HsdsService } from '../../src/domain/hsdsjson.ts';
import type { HsdsPage } from '../../src/domain/hsdspages.ts';
import { trialFolder } from './openfolder.ts';
import { readSheets, sheetFaults, type Sheets } from './opensheets.ts';
import { files, page, pages, text } from './pages.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const built = join(dist, 'du-lieu/hsds');
const trial = trialFolder();
afterAll(() => rmSync(trial, { recursive: true, force: true }));

const contents = fileURLToPath(new URL('../../content/places', import.meta.url));
const records = readdirSync(contents).map(
  (file) =>
    parse(readFileSync(join(contents, file), 'utf8')) as {
      status: string;
      phones?: { number: string }[];
    },
);
const numbers = new Set(records.flatMap(({ phones = [] }) => phones.map((it) => it.number)));
const trialNumbers = new Set(['+842273000001', '18009999']);
const published = records.filter(({ status }) => ['verified', 'reported'].includes(status)).length;

const json = <T>(path: string): T => JSON.parse(text(path)) as T;

describe('The tables of HSDS', () => {
  const changed = (table: keyof Sheets, change: Record<string, string>): Sheets => {
    const sheets = readSheets(trial);
    const [first, ...rest] = sheets[table];
    return { ...sheets, [table]: [{ ...first, ...change }, ...rest] };
  };
  const reported = '00000000-0000-5000-8000-000000000000';

  test.for([
    ['an id that is no UUIDv5', 'phone', { id: '8250ae2b-36c6-4b8b-be28-389664040743' }],
    ['a link that leads nowhere', 'schedule', { service_id: reported }],
    ['an attribute of nothing', 'attribute', { link_id: reported }],
    ['a time without seconds', 'schedule', { opens_at: '07:30' }],
    ['a time zone in words', 'schedule', { timezone: '+07:00' }],
    ['a telephone that no record has', 'phone', { number: '+842273000009' }],
    ['an organization that is missing', 'service', { organization_id: reported }],
    ['a checked place that is not active', 'service', { status: 'inactive' }],
  ] as const)('are seen to be wrong where there is planted: %s', ([, table, change]) => {
    expect(sheetFaults(changed(table, change), trialNumbers)).not.toEqual([]);
  });

  test('are seen to be wrong where a reported place is active', () => {
    const sheets = readSheets(trial);
    const service = sheets.service.map((it) =>
      it['status'] === 'inactive' ? { ...it, status: 'active' } : it,
    );
    expect(sheetFaults({ ...sheets, service }, trialNumbers)).toHaveLength(3);
  });

  test('keep every rule of ours, for the made-up places and for those of the site', () => {
    expect(sheetFaults(readSheets(trial), trialNumbers)).toEqual([]);
    const sheets = readSheets(built);
    expect(sheets.service.length).toBe(published);
    expect(sheets.attribute.length).toBeGreaterThan(published);
    expect(sheetFaults(sheets, numbers)).toEqual([]);
  });
});

describe('The services of HSDS', () => {
  const first = json<HsdsPage<HsdsService>>('du-lieu/hsds/services.json');
  const further = Array.from({ length: first.total_pages - 1 }, (_, index) =>
    json<HsdsPage<HsdsService>>(`du-lieu/hsds/services/${index + 2}.json`),
  );
  const all = [first, ...further].flatMap((it) => it.contents);

  test('come in pages that together hold every published place once, as its own file has it', () => {
    expect(first.total_items).toBe(published);
    expect(new Set(all.map(({ id }) => id)).size).toBe(published);
    for (const service of all)
      expect(json(`du-lieu/hsds/services/${service.id}.json`), service.name).toEqual(service);
  });

  test('say the same as the tables', () => {
    const sheets = readSheets(built);
    const flat = all.map(({ id, name, status, organization_id }) => ({
      id,
      name,
      status,
      organization_id,
    }));
    expect(flat).toEqual(
      sheets.service.map(({ id, name, status, organization_id }) => ({
        id,
        name,
        status,
        organization_id,
      })),
    );
    expect(all.flatMap((it) => it.attributes ?? []).length).toBe(
      sheets.attribute.filter((it) => it['link_entity'] === 'service').length,
    );
  });

  test('have pages that are there', () => {
    for (const { url = '' } of all)
      expect(files.has(`${new URL(url).pathname.slice(1)}index.html`), url).toBe(true);
  });
});

describe('Open data', () => {
  test('has each place once as GeoJSON, with the ids that HSDS has', () => {
    const { features } = json<{ features: { id: string; properties: { status: string } }[] }>(
      'du-lieu/noi.geojson',
    );
    const ids = new Set(readSheets(built).service.map(({ id }) => id));
    expect(features.length).toBe(published);
    expect(features.every(({ id }) => ids.has(id))).toBe(true);
  });

  test('has a small file and a page to embed for each of the 34 provinces', () => {
    const provinces = [...files].filter((it) => /^du-lieu\/tinh\/[a-z-]+\.json$/.test(it));
    expect(provinces).toHaveLength(34);
    const counts = provinces.map((it) => json<{ places: object[] }>(it).places.length);
    expect(counts.reduce((sum, it) => sum + it, 0)).toBe(published);
    for (const file of provinces) {
      expect(gzipSync(text(file)).length, file).toBeLessThan(14_600);
      expect(files.has(file.replace('du-lieu/tinh', 'nhung').replace('.json', '/index.html'))).toBe(
        true,
      );
    }
  });

  test('is explained on a page of one flight of packets', () => {
    const { html, tree } = page('/du-lieu/');
    expect(gzipSync(html).length).toBeLessThanOrEqual(14_600);
    const shown = tree.querySelector('pre')?.textContent ?? '';
    for (const part of ['loading="lazy"', 'referrerpolicy="no-referrer"', 'sandbox="'])
      expect(shown).toContain(part);
  });
});

/** What in a page for embedding runs, loads, leads a frame away, or says more than a help page may. */
const embedFaults = (html: string): string[] =>
  [
    /<script/i,
    / on\w+=/i,
    /<(?:img|iframe|video|audio|source|object|embed|form|input)\b/i,
    /<link(?![^>]*href="data:,")/i,
    /url\((?!data:)/i,
    /@import|@font-face/i,
    /<a(?![^>]*(?:href="tel:|target="_blank" rel="noopener"))/i,
    /0769|báo tin|tố giác/i,
  ].flatMap((fault) => fault.exec(html)?.[0] ?? []);

describe('A page for embedding', () => {
  test.for([
    '<script src="/a.js"></script>',
    '<p onclick="a()">',
    '<img src="/a.png">',
    '<link rel="preload" href="/a.woff2">',
    '<style>a{background:url(/a.png)}</style>',
    '<a href="/tinh-thanh/hue/">Mở</a>',
    '<p>Báo tin về tội phạm</p>',
  ])('is seen to be wrong with %s', (fault) => {
    expect(embedFaults(fault)).toHaveLength(1);
  });

  test('runs nothing, loads nothing, opens its links outside the frame, and calls 115 and 111', () => {
    const embeds = [...pages((path) => path.startsWith('/nhung/'))];
    expect(embeds).toHaveLength(34);
    for (const { path, html, tree } of embeds) {
      expect(embedFaults(html), path).toEqual([]);
      expect(gzipSync(html).length, path).toBeLessThan(14_600);
      expect(tree.querySelectorAll('h1'), path).toHaveLength(1);
      expect(tree.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      const calls = tree.querySelectorAll('.line a').map((it) => it.getAttribute('href'));
      expect(calls, path).toEqual(['tel:115', 'tel:111']);
    }
  });

  test('says that nothing was checked where nothing was, and leads to the province', () => {
    const unchecked = records.every(({ status }) => status !== 'verified');
    const { tree } = page('/nhung/hue/');
    expect(tree.textContent.includes('Chưa có nơi nào ở đây được chúng tôi kiểm tra')).toBe(
      unchecked,
    );
    expect(tree.querySelectorAll('a[href="/tinh-thanh/hue/"]').length).toBeGreaterThan(0);
  });
});
