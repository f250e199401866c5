import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { sizes } from './visit.ts';

let world: FinderWorld;
beforeAll(async () => {
  world = await finderWorld();
});
afterAll(() => world.close());

/** A plan with charts of everything, and a report of a year. */
const paths = ['/ke-hoach/thu-hue/', '/ke-hoach/bao-cao/hue/2026/', '/ke-hoach/bao-cao/'];

/** Opens all that is folded. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const it of document.querySelectorAll('details')) it.open = true;
  });

describe('Plans and reports with made-up activities', () => {
  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`keep WCAG 2.2 AA, unfolded, at ${viewport.width} wide in ${colorScheme} colours`, async () => {
        const [page, context] = await world.tab({ viewport, colorScheme });
        for (const path of paths) {
          await page.goto(world.url + path);
          await unfold(page);
          expect(await barriers(page), path).toEqual([]);
        }
        await context.close();
      });

  test('never scroll sideways, unfolded, at 320 and 360 wide', async () => {
    for (const width of [320, 360]) {
      const [page, context] = await world.tab({ viewport: { width, height: 640 } });
      for (const path of paths) {
        await page.goto(world.url + path);
        await unfold(page);
        expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      await context.close();
    }
  });

  test('draw bars as long as their figures: 7,5 % is 7,5 % of the track', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + '/ke-hoach/thu-hue/');
    const line = page.locator('.figure', { hasText: '7,5 %' });
    const width = async (part: string) =>
      (await line.locator(part).boundingBox())?.width ?? Number.NaN;
    expect((await width('.fill')) / (await width('.track'))).toBeCloseTo(0.075, 2);
    await context.close();
  });

  test('are read without their pictures: a chart of weeks has a name, and a table of the same weeks', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + '/ke-hoach/thu-hue/');
    const chart = page.getByRole('img', { name: /2 trên 49 tuần trọn vẹn đạt mục tiêu/ });
    expect(await chart.locator('rect').count()).toBe(51);
    await page.getByText('Bảng số từng tuần').click();
    const table = page.getByRole('table', { name: /Số bài, tin mỗi tuần/ });
    expect(await table.getByRole('rowheader').count()).toBe(51);
    await context.close();
  });

  test('print whole, black on white, with what is folded on the screen', async () => {
    const [page, context] = await world.tab({
      viewport: { width: 700, height: 900 },
      colorScheme: 'dark',
    });
    await page.emulateMedia({ media: 'print' });
    await page.goto(world.url + '/ke-hoach/thu-hue/');
    expect(await page.getByText('23/11–29/11/2026').last().isVisible()).toBe(true);
    const fill = await page
      .locator('.of-published .fill')
      .first()
      .evaluate((it) => getComputedStyle(it).fill);
    expect(fill).toBe('rgb(0, 0, 0)');
    await context.close();
  });

  test('weigh no more than the first 14,600 bytes of a connection', () => {
    const root = process.env['FINDER_DIST'] ?? '';
    for (const path of paths) {
      const html = readFileSync(join(root, path, 'index.html'), 'utf8');
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, href = '']) => readFileSync(join(root, href)),
      );
      const bytes = [Buffer.from(html), ...sheets].reduce(
        (sum, it) => sum + brotliCompressSync(it).length,
        0,
      );
      expect(bytes, path).toBeLessThan(14_600);
      expect(bytes, path).toBeGreaterThan(1000);
    }
  });
});
