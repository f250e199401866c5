import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.ts';

let browser: Browser;
let script = '';
let style = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['tests/browser/pointstage.ts'],
    outdir: '.cache/stage',
    bundle: true,
    write: false,
    loader: { '.svg': 'dataurl' },
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  script = text('.js') ?? '';
  style = (text('.css') ?? '') + readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8');
  browser = await launch();
});
afterAll(() => browser.close());

/** A page that lets no text become HTML but the two that Leaflet itself tries as it loads. */
async function opened(reducedMotion: 'reduce' | 'no-preference' = 'no-preference'): Promise<Page> {
  const viewport = { width: 360, height: 640 };
  const context = await browser.newContext({ viewport, reducedMotion });
  const page = await context.newPage();
  await page.route('http://points.test/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'" },
      body: `<!doctype html><html lang="vi"><title>Bản đồ</title>
        <style>${style} body { margin: 0 } #map { height: 640px }</style>
        <main><div id="map" role="region" aria-label="Bản đồ"></div><h1>Bản đồ</h1></main>
        <script>trustedTypes.createPolicy('default', { createHTML: (text) =>
          text === '<svg/>' || text.startsWith('<v:shape') ? text : null,
          createScript: (text) => text })</script>`,
    }),
  );
  await page.goto('http://points.test/');
  await page.addScriptTag({ content: script });
  await page.locator('.place-mark').first().waitFor();
  return page;
}

const labels = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('.place-mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
const heard = (page: Page): Promise<string[]> => page.evaluate('heard');
const zoom = (page: Page): Promise<number> => page.evaluate('map.getZoom()');
const still = (page: Page) => page.waitForFunction('!map._animatingZoom');

describe('The marks of the map', () => {
  test('are buttons from north to south, checked and reported ones apart, axe finds no fault', async () => {
    const page = await opened();
    expect(await labels(page)).toEqual(['Nơi d, tư vấn', '3 nơi chưa xác minh. Phóng to']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Nơi d, tư vấn');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toMatch(/^3 nơi/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.context().close();
  });

  test.each(['Enter', 'Space'])('part on %s, and the focus is on the map then', async (key) => {
    const page = await opened();
    await page.getByRole('button', { name: /^3 nơi/ }).focus();
    await page.keyboard.press(key);
    await still(page);
    await page.getByRole('button', { name: /^2 nơi/ }).waitFor();
    expect(await zoom(page)).toBeGreaterThan(6);
    expect(await heard(page)).toEqual(['cluster 3']);
    expect(await page.evaluate('document.activeElement.id')).toBe('map');
    await page.context().close();
  });

  test('that no zoom parts give the names of their places and leave the map where it is', async () => {
    const page = await opened('reduce');
    await page.evaluate('map.setView([16.46, 107.59], 11, { animate: false })');
    await page.getByRole('button', { name: /^2 nơi chưa xác minh ở cùng/ }).click();
    expect(await heard(page)).toEqual(['pile a b']);
    expect(await zoom(page)).toBe(11);
    await page.context().close();
  });

  test('answer a tap, but not the end of a drag that began on them', async () => {
    const page = await opened();
    const pin = page.getByRole('button', { name: 'Nơi d, tư vấn' });
    const box = await pin.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 22, (box?.y ?? 0) + 22);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 80, { steps: 5 });
    await page.mouse.up();
    expect(await heard(page)).toEqual([]);
    await pin.click();
    expect(await heard(page)).toEqual(['pick d']);
    await page.context().close();
  });

  test('show the chosen place by itself, and leave reported ones out when asked to', async () => {
    const page = await opened();
    await page.evaluate("layer.select('c')");
    const chosen = page.locator('[aria-current=true]');
    expect(await chosen.getAttribute('aria-label')).toMatch(/^Nơi c, tư vấn, chưa xác minh/);
    await page.evaluate("layer.show('reported', false)");
    expect(await labels(page)).toEqual(['Nơi d, tư vấn']);
    await page.evaluate("layer.show('reported', true)");
    await page.evaluate('layer.select(undefined)');
    expect(await labels(page)).toHaveLength(2);
    await page.evaluate('layer.remove()');
    expect(await labels(page)).toEqual([]);
    await page.context().close();
  });
});
