import { createServer, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '../../src/server/app.ts';
import { address, stop } from '../../src/server/process.ts';
import { launch } from './chromium.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** How the site answers a path: as always; with its line cut at once, or in the middle; held back until released; or as gone. */
export type Line = 'up' | 'down' | 'cut' | 'held' | 'gone';

/** The built site behind a line that a test can cut, and a Chromium. */
export type OfflineWorld = {
  url: string;
  /** Decides how each path is answered from now on. */
  line: (of: (path: string) => Line) => void;
  /** Lets go of the answers that were held back, and gives how many there were. */
  release: () => number;
  /** Paths that were asked for, in order, with the status that each got. */
  asked: string[];
  tab: (options?: BrowserContextOptions) => Promise<[Page, BrowserContext]>;
  close: () => Promise<void>;
};

export async function offlineWorld(): Promise<OfflineWorld> {
  const app = createApp({ root: dist, siteUrl: new URL('http://127.0.0.1:4321') });
  const site = getRequestListener(app.fetch);
  const asked: string[] = [];
  const held: (() => void)[] = [];
  let line = (_: string): Line => 'up';
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const how = line(path);
    const answered = (): void => void site(request, response);
    response.on('finish', () => asked.push(`${response.statusCode} ${path}`));
    if (how === 'up') answered();
    else if (how === 'held') held.push(answered);
    else broken(how, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser: Browser = await launch();
  return {
    url: address(server).slice(0, -1),
    line: (of) => (line = of),
    release: () => held.splice(0).map((answered) => answered()).length,
    asked,
    tab: async (options = { viewport: { width: 360, height: 740 } }) => {
      const context = await browser.newContext(options);
      return [await context.newPage(), context];
    },
    close: async () => {
      await browser.close();
      await stop(server, 100);
    },
  };
}

function broken(how: Exclude<Line, 'up' | 'held'>, response: ServerResponse): void {
  if (how === 'down') response.destroy();
  else if (how === 'gone') response.writeHead(404, { 'Content-Type': 'text/html' }).end('gone');
  else if (how === 'cut') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '90000' });
    response.write('{"form":1,', () => response.destroy());
  }
}

/** What this site left on the device: workers, caches with their files, and all other storage. */
export const left = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const files = names.map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => `kept ${new URL(url).pathname}`),
    );
    return [
      ...(await navigator.serviceWorker.getRegistrations()).map(() => 'worker'),
      ...names.map((name) => `cache ${name}`),
      ...(await Promise.all(files)).flat(),
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ];
  });

/** What is left after a book of Huế was kept. */
export const keptHue = ['worker', 'cache diem-tua', 'kept /luu/hue.json'];

/** Keeps the book of Huế by the taps of a reader, from a page of the province. */
export async function keepHue(page: Page, url: string, path = '/tinh-thanh/hue/'): Promise<void> {
  await page.goto(url + path);
  await page.getByRole('button', { name: 'Lưu danh bạ thành phố này vào máy' }).click();
  await page.getByRole('button', { name: 'Tôi hiểu, lưu vào máy' }).click();
  await page.getByText('Đã lưu danh bạ thành phố Huế').waitFor();
}
