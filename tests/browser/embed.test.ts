import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedCode } from '../../src/domain/datafiles.ts';
import { barriers, overflow } from './barriers.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';

let world: SiteWorld;
let browser: Browser;
let host: Server;

beforeAll(async () => {
  world = await siteWorld(process.env['FINDER_DIST']);
  browser = world.browser;
  const code = embedCode(new URL(world.url), 'hue', 'Nơi giúp đỡ');
  host = createServer((request, response) => {
    const shown = request.url === '/trang' ? code.replace('/nhung/hue/', '/tinh-thanh/hue/') : code;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Trang khác</title>${shown}`);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
});
afterAll(async () => {
  await world.close();
  host.close();
});

/** Another site's page, at another origin than ours; gives what its frame shows. */
async function framed(page: Page, path: string): Promise<string> {
  // The port is a number once the server listens.
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}${path}`, {
    waitUntil: 'networkidle',
  });
  const frame = page.frames()[1];
  return (await frame?.locator('body').innerText()) ?? '';
}

describe('In a frame of another site', () => {
  test('the page for embedding shows, and asks for nothing but itself', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await framed(page, '/')).toContain('Nơi giúp đỡ ở thành phố Huế');
    expect(asked.filter((url) => url.startsWith(world.url))).toEqual([`${world.url}/nhung/hue/`]);
    await page.close();
  });

  test('its link opens the site itself outside the frame', async () => {
    const page = await browser.newPage();
    await framed(page, '/');
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.frames()[1]?.getByText('Mở Điểm Tựa').click(),
    ]);
    await opened.waitForURL(`${world.url}/tinh-thanh/hue/`);
    expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await opened.close();
    await page.close();
  });

  test('no other page of ours shows', async () => {
    const page = await browser.newPage();
    expect(await framed(page, '/trang')).not.toContain('Huế');
    await page.close();
  });
});

test('a program on another site reads open data, and nothing else', async () => {
  const page = await browser.newPage();
  await framed(page, '/');
  const read = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      world.url + path,
    );
  expect(await read('/du-lieu/tinh/hue.json')).toBe(200);
  expect(await read('/du-lieu/noi.geojson')).toBe(200);
  expect(await read('/noi.json')).toBe('refused');
  await page.close();
});

test('a checked place stands there with its day, and can be called', async () => {
  const page = await browser.newPage();
  await page.goto(`${world.trial}/nhung/hung-yen/`);
  const place = page.getByRole('listitem').filter({ hasText: 'Nơi thử Một' });
  expect(await place.innerText()).toContain('Đã kiểm tra 20/11/2026');
  expect(await place.getByText('Gọi 0227.3000.001').getAttribute('href')).toBe('tel:+842273000001');
  expect(await page.locator('body').innerText()).not.toContain('Chưa có nơi nào');
  await page.close();
});

test('the page for embedding has no barrier and fits a narrow frame, in light and dark colours', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [base, path, calls] of [
      [world.url, '/nhung/hue/', 3],
      [world.trial, '/nhung/hung-yen/', 4],
    ] as const) {
      const viewport = { width: 260, height: 480 };
      const context = await browser.newContext({ colorScheme, viewport });
      const page = await context.newPage();
      await page.goto(base + path);
      expect(await barriers(page), colorScheme).toEqual([]);
      expect(await overflow(page), colorScheme).toBeLessThanOrEqual(0);
      const heights = await page
        .locator('.call, .open')
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
      expect(heights.length).toBe(calls);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(43.5);
      await context.close();
    }
});
