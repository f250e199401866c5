import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import { search, searchWorld, type SearchWorld } from './searchworld.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await searchWorld();
});
afterAll(() => world.close());

const violations = (page: Page): Promise<string[]> => barriers(page, (axe) => axe.include('main'));

/** Every state of the page, each with what proves that it is there. */
const states: readonly [string, (page: Page) => Promise<void>, string][] = [
  ['results', (page) => search(page, 'cai nghiện'), '.search-list li'],
  [
    'narrowed',
    async (page) => {
      await page.locator('[data-kinds] label').first().click();
      await page.locator('[data-filters] summary').click();
    },
    '[data-filters] legend:visible',
  ],
  ['another spelling', (page) => search(page, 'methadonee'), '.search-spelling'],
  ['an area', (page) => search(page, 'Bình Dương'), '.search-door'],
  ['nothing', (page) => search(page, 'qqqxyz'), '[data-results] .note'],
  [
    'in need',
    (page) => search(page, 'bố đánh em bất tỉnh, em muốn chết'),
    '[data-need=child]:visible',
  ],
];

describe('Every state of the search', () => {
  test('would be told from one with a planted fault', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/tim-kiem/`);
    await search(page, 'cai nghiện');
    await page.evaluate(() =>
      document.querySelector('.search-list li')?.append(document.createElement('button')),
    );
    expect((await violations(page)).some((it) => it.startsWith('button-name'))).toBe(true);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`is open to all in ${colorScheme} colours, and fits a phone`, async () => {
      const [page, context] = await world.tab({
        viewport: { width: 360, height: 740 },
        colorScheme,
      });
      await page.goto(`${world.url}/tim-kiem/`);
      for (const [name, go, proof] of states) {
        await go(page);
        await page.locator(proof).first().waitFor();
        expect(await violations(page), name).toEqual([]);
        const over = await overflow(page);
        expect(over, name).toBeLessThanOrEqual(0);
      }
      await page.route(/\/(tim|pagefind)\//, (route) => route.abort());
      await page.reload();
      await page.locator('#tim-chu').fill('methadone');
      await page.locator('[data-results] .note').waitFor();
      expect(await violations(page), 'unreadable').toEqual([]);
      await context.close();
    });
});
