import type { Page } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { serve } from '../browser/site.ts';
import { atMost, type Row } from './table.ts';

const path = '/tinh-thanh/ha-noi/';
const listLimit = 3;
const mapLimit = 8;

/** Slow 3G as the issue names it: 400 kbit/s each way, 400 ms to and fro. */
const line = {
  offline: false,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
  latency: 400,
};
const slowness = 6;
const runs = 3;

/** Times a province's page on a small, slow phone: until its list can be read, and from the tap until its map answers. */
export async function mapRows(): Promise<Row[]> {
  const site = await serve();
  const lists: number[] = [];
  const maps: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const { list, map } = await timed(site.url + path);
      lists.push(list);
      maps.push(map);
    }
  } finally {
    await site.close();
  }
  return [
    atMost('List readable on slow 3G with a processor at a sixth', middle(lists), listLimit, 's'),
    atMost('Map answers after the tap, on the same phone', middle(maps), mapLimit, 's'),
  ];
}

/** What the page tells. */
type Seen = typeof globalThis & { listMs?: number; mapMs?: number };

async function timed(url: string): Promise<{ list: number; map: number }> {
  const browser = await launch();
  try {
    const tab = await browser.newPage({
      viewport: { width: 360, height: 640 },
      deviceScaleFactor: 2,
      hasTouch: true,
    });
    await slow(tab);
    await tab.addInitScript(watch);
    await tab.goto(url);
    const list = await tab.waitForFunction(() => (globalThis as Seen).listMs);
    await tab.waitForTimeout(1500);
    await tab.getByRole('button', { name: 'Xem trên bản đồ' }).click();
    const map = await tab.waitForFunction(() => (globalThis as Seen).mapMs, undefined, {
      timeout: 120_000,
    });
    return {
      list: Number(await list.jsonValue()) / 1000,
      map: Number(await map.jsonValue()) / 1000,
    };
  } finally {
    await browser.close();
  }
}

async function slow(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

/**
 * Runs in the page. Writes how many ms after the start the first card was painted, and how many
 * after the tap the map had all marks and tiles of its view and had then answered a press on "+".
 */
function watch(): void {
  const seen = globalThis as Seen;
  let tapped = 0;
  let pressed = false;
  addEventListener('click', (event) => {
    if ((event.target as Element).closest('.map-door button')) tapped ||= event.timeStamp;
  });
  const drawn = (): boolean => {
    const tiles = [...document.querySelectorAll('.map-canvas canvas.leaflet-tile')];
    return (
      tiles.length > 0 &&
      tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded')) &&
      document.querySelector('.place-marks button') !== null
    );
  };
  const look = (): void => {
    const now = performance.now();
    if (!seen.listMs && document.querySelector('[data-list] .card h3')?.getClientRects().length)
      requestAnimationFrame(() => (seen.listMs = performance.now()));
    if (tapped && !pressed && drawn()) {
      pressed = true;
      document.querySelector<HTMLElement>('.map-keys.closer button')?.click();
    } else if (
      pressed &&
      document.querySelector('.leaflet-zoom-anim, .leaflet-tile:not(.leaflet-tile-loaded)')
    ) {
      seen.mapMs = now - tapped;
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
