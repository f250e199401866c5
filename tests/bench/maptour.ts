import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { MapPoint } from '../../src/islands/pointindex.ts';
import type { Stage } from './stage.ts';

const slower = 4;
const leafletStyle = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8');

/** Milliseconds, frames of a screen of 60 a second, and MB for the heap. */
export type Figures = Record<
  'code' | 'start' | 'longest' | 'heap' | 'zoomWorst' | 'zoomTail' | 'panWorst' | 'panTail',
  number
>;

export type Visit = { points: readonly MapPoint[]; script: string; style: string };

/** Starts a map on a small phone four times slower than this machine, zooms into a city and pans there. */
export async function tour(browser: Browser, { points, script, style }: Visit): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const tab = await context.newPage();
  await furnish(tab, script, style);
  const session = await context.newCDPSession(tab);
  const empty = await memory(session);
  await tab.evaluate(
    (text) => Object.assign(globalThis, { points: JSON.parse(text) }),
    JSON.stringify(points),
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const begun = await begin(tab);
  const frames = await travel(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const heap = (await memory(session)) - empty;
  return { ...begun, ...frames, heap };
}

async function furnish(tab: Page, script: string, style: string): Promise<void> {
  await tab.route('http://stage.test/*', (route) => {
    const isScript = route.request().url().endsWith('.js');
    const body = isScript
      ? script
      : `<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width"><style>${leafletStyle}${style} body{margin:0} #map{height:640px}</style><div id="map"></div>`;
    return route.fulfill({ body, contentType: isScript ? 'text/javascript' : 'text/html' });
  });
  await tab.goto('http://stage.test/');
}

/** What the page holds after a collection, in MB: objects, buffers and what they hold of the document. */
async function memory(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20;
}

/**
 * `code`: loading and running the script, Leaflet with it, which is nearly the same for both. Then,
 * from the making of the map until its marks are drawn and the page has gone still: `start`, and the
 * `longest` task on the way.
 */
async function begin(tab: Page): Promise<Pick<Figures, 'code' | 'start' | 'longest'>> {
  const { marks, ...figures } = await tab.evaluate(async () => {
    type World = { stage: Stage; points: readonly MapPoint[]; map: unknown };
    const world = globalThis as unknown as Partial<World>;
    const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const frame = () => new Promise(requestAnimationFrame);
    const count = () =>
      document.querySelectorAll('.leaflet-marker-pane :is(button, .leaflet-marker-icon)').length;
    const asked = performance.now();
    const script = document.createElement('script');
    script.src = '/stage.js';
    await new Promise((resolve) => {
      script.onload = resolve;
      document.head.append(script);
    });
    const code = performance.now() - asked;
    await rest(300);
    const from = performance.now();
    let longest = 50; // The observer tells of nothing shorter.
    let last = from;
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) {
        if (startTime < from) continue;
        longest = Math.max(longest, duration);
        last = Math.max(last, startTime + duration);
      }
    }).observe({ type: 'longtask' });
    await rest(0); // The start has a task of its own.
    world.map = await world.stage?.(world.points ?? []);
    while (count() === 0 && performance.now() - from < 20_000) await frame();
    await frame();
    await frame();
    const drawn = performance.now();
    await rest(1000);
    delete world.points;
    return { code, start: Math.max(drawn, last) - from, longest, marks: count() };
  });
  assert(marks > 10, `Only ${marks} marks stand on the map.`);
  return figures;
}

type Frames = Pick<Figures, 'zoomWorst' | 'zoomTail' | 'panWorst' | 'panTail'>;

/** Zooms from the country into Hồ Chí Minh City and pans on three of the zooms on the way. */
const travel = (tab: Page): Promise<Frames> =>
  tab.evaluate(async () => {
    type Mover = {
      once: (name: string, done: () => void) => void;
      setView: (at: [number, number], zoom: number, options: { animate: boolean }) => void;
      setZoom: (zoom: number) => void;
      panBy: (by: [number, number], options: { duration: number }) => void;
    };
    const { map } = globalThis as unknown as { map: Mover };
    const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

    /** How many frames each one took, from a movement's beginning until 350 ms after its end. */
    const filmed = async (move: () => void): Promise<number[]> => {
      const gaps: number[] = [];
      let before = await new Promise(requestAnimationFrame);
      let filming = true;
      const film = (now: number) => {
        gaps.push(Math.max(1, Math.round((now - before) / (1000 / 60))));
        before = now;
        if (filming) requestAnimationFrame(film);
      };
      requestAnimationFrame(film);
      const ended = new Promise<void>((resolve) => map.once('moveend', resolve));
      move();
      await ended;
      await rest(350);
      filming = false;
      await new Promise(requestAnimationFrame);
      return gaps;
    };

    map.setView([10.78, 106.7], 6, { animate: false });
    await rest(500);
    const zooms: number[] = [];
    const pans: number[] = [];
    for (let zoom = 7; zoom <= 12; zoom += 1) {
      zooms.push(...(await filmed(() => map.setZoom(zoom))));
      if (![8, 10, 11].includes(zoom)) continue;
      for (const by of [
        [150, 0],
        [0, 200],
        [-150, 0],
        [0, -200],
      ] as [number, number][])
        pans.push(...(await filmed(() => map.panBy(by, { duration: 0.4 }))));
    }
    const tail = (gaps: readonly number[]) =>
      [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? NaN;
    return {
      zoomWorst: Math.max(...zooms),
      zoomTail: tail(zooms),
      panWorst: Math.max(...pans),
      panTail: tail(pans),
    };
  });
