import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import { box, choose, finderPath, tick } from './finderhand.ts';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { sizes } from './visit.ts';

let world: FinderWorld;

beforeAll(async () => {
  world = await finderWorld();
}, 400_000);
afterAll(() => world.close());

// Suggestions lie over the map as long as they are open; what they cover half would count as too small.
const violations = async (page: Page): Promise<string[]> => {
  const covered = (await page.locator('[role=option]').count()) > 0;
  return barriers(page, (axe) => axe.exclude(covered ? ['.place-marks'] : ['.none']));
};

/** What the page may look like, and what shows that it does. */
const states: Record<string, { reach: (page: Page) => Promise<unknown>; shows: string }> = {
  'with suggestions': {
    reach: async (page) => {
      await box(page).focus();
      await page.keyboard.type('thai binh');
    },
    shows: '[role=option]',
  },
  'with results and open filters': {
    reach: async (page) => {
      await choose(page, 'vu hoi vu thu');
      await tick(page, 'Miễn phí');
    },
    shows: '[data-results] .km',
  },
  empty: { reach: (page) => choose(page, 'tinh cao bang'), shows: '[data-results] .note' },
  'refused a position': {
    reach: (page) => page.getByRole('button', { name: 'Gần tôi' }).click(),
    shows: '[data-status]:has-text("Chưa lấy được")',
  },
  'without its files': {
    reach: async (page) => {
      await page.route('**/*.json', (route) => route.abort());
      await box(page).focus();
      await page.keyboard.type('hue');
    },
    shows: '[data-other]:visible',
  },
};

describe('WCAG 2.2 AA holds', () => {
  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`in every state at ${viewport.width} wide in ${colorScheme} colours`, async () => {
        for (const [name, { reach, shows }] of Object.entries(states)) {
          const [page, context] = await world.tab({ viewport, colorScheme });
          await page.goto(world.url + finderPath);
          await reach(page);
          await page.locator(shows).first().waitFor();
          // What lies half under the bar at the top would count as too small to hit.
          await page.evaluate(() => scrollTo(0, 0));
          expect(await violations(page), name).toEqual([]);
          const over = await overflow(page);
          expect(over, name).toBeLessThanOrEqual(0);
          await context.close();
        }
        const [page, context] = await world.tab({ viewport, colorScheme });
        await page.goto(`${world.url}/dia-chi/thu-vu-1/`);
        await page.locator('summary', { hasText: 'Chỉ đường' }).click();
        expect(await violations(page), 'a checked place').toEqual([]);
        await context.close();
      });
});
