import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { MapPoint } from '../../src/islands/pointindex.ts';
import type { Stage } from './stage.ts';

const slower = 4;
const leafletStyle = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8');

/** Milliseconds, and MB for the heap. */
export type Figures = Record<
  'start' | 'longest' | 'heap' | 'zoomWorst' | 'zoomTail' | 'panWorst' | 'panTail',
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

/** From the first byte of script until marks are on the screen and the page has been still for 300 ms. */
async function begin(tab: Page): Promise<Pick<Figures, 'start' | 'longest'>> {
  const { marks, ...figures } = await tab.evaluate(async () => {
    type World = { stage: Stage; points: readonly MapPoint[]; map: unknown };
    const world = globalThis as unknown as Partial<World>;
    let longest = 50; // The observer tells of nothing shorter.
    let last = 0;
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) {
        longest = Math.max(longest, duration);
        last = Math.max(last, startTime + duration);
      }
    }).observe({ type: 'longtask' });
    const frame = () => new Promise(requestAnimationFrame);
    const from = performance.now();
    const script = document.createElement('script');
    script.src = '/stage.js';
    await new Promise((resolve) => {
      script.onload = resolve;
      document.head.append(script);
    });
    // A task of its own, so that the script and the start are not one long task.
    await new Promise((resolve) => setTimeout(resolve));
    const map = await world.stage?.(world.points ?? []);
    await frame();
    await frame();
    const drawn = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    world.map = map;
    delete world.points;
    const marks = document.querySelectorAll(
      '.leaflet-marker-pane :is(button, .leaflet-marker-icon)',
    );
    return { start: Math.max(drawn, last) - from, longest, marks: marks.length };
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

    /** The gaps between frames from a movement's beginning until 350 ms after its end. */
    const filmed = async (move: () => void): Promise<number[]> => {
      const gaps: number[] = [];
      let before = await new Promise(requestAnimationFrame);
      let filming = true;
      const film = (now: number) => {
        gaps.push(now - before);
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
