import assert from 'node:assert/strict';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { serve } from '../browser/site.ts';
import { received } from './firstview.ts';
import { atMost, type Row } from './table.ts';

const path = '/tim-noi-giup-do/';
const usableLimit = 60 * 1024;
const scriptLimit = 15 * 1024;
const areasLimit = 110 * 1024;

/** Weighs the finder on a small phone: until a filter has worked, then what typing an area brings besides. */
export async function finderRows(): Promise<Row[]> {
  const site = await serve();
  const browser = await launch();
  try {
    const tab = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const requests: Request[] = [];
    tab.on('requestfinished', (request) => requests.push(request));
    await filter(tab, site.url + path);
    const usable = await total(requests);
    const before = requests.length;
    await typeArea(tab);
    return [
      atMost(`Finder usable, a filter works, in ${before} responses`, usable, usableLimit, 'B'),
      atMost('All script of the finder at brotli 11', await scripts(requests), scriptLimit, 'B'),
      atMost(
        'Table of areas, when the box is first used',
        await sum(requests, /dia-ban/),
        areasLimit,
        'B',
      ),
      atMost('Map, before anyone asks for it', await sum(requests, /leaflet|pmtiles|map/i), 0, 'B'),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function filter(tab: Page, url: string): Promise<void> {
  await tab.goto(url, { waitUntil: 'networkidle' });
  await tab.locator('[data-filters] summary').click();
  await tab.locator('[data-group] input').first().check();
  await tab.locator('[data-results] article').first().waitFor();
  await tab.waitForLoadState('networkidle');
}

async function typeArea(tab: Page): Promise<void> {
  await tab.locator('#tim-o').pressSequentially('vu hoi vu thu');
  await tab.locator('[role=option]').first().waitFor();
  await tab.waitForLoadState('networkidle');
}

const total = async (requests: readonly Request[]): Promise<number> =>
  (await Promise.all(requests.map(received))).reduce((all, bytes) => all + bytes, 0);

const sum = (requests: readonly Request[], pattern: RegExp): Promise<number> =>
  total(requests.filter((request) => pattern.test(new URL(request.url()).pathname)));

const brotli = promisify(brotliCompress);

/** Script of the finder alone: "Thoát nhanh" and the box in the bar stand in every page and are weighed there. */
async function scripts(requests: readonly Request[]): Promise<number> {
  const all = requests.filter((request) => request.resourceType() === 'script');
  const files = all.filter((request) => !request.url().includes('/Header.'));
  assert(files.length > 0, 'The finder loaded no script. Build the site: npm run build');
  assert(
    files.length === all.length - 1,
    'The script of the bar is no longer one file /Header.…js.',
  );
  const sizes = await Promise.all(
    files.map(async (request) => {
      const response = await request.response();
      return (await brotli((await response?.body()) ?? '')).length;
    }),
  );
  return sizes.reduce((all, bytes) => all + bytes, 0);
}
