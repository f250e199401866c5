import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { templates } from './templates.ts';
import { eachTemplate, sizes } from './visit.ts';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

describe('WCAG 2.2 AA', () => {
  test('is seen to be broken where a fault is planted', async () => {
    const context = await world.browser.newContext();
    const page = await context.newPage();
    await page.goto(world.url);
    await page.evaluate(() => {
      const small = ['a', 'b'].map((text) => {
        const button = document.createElement('button');
        button.style.cssText = 'all: unset; width: 9px; height: 9px; overflow: hidden';
        button.textContent = text;
        return button;
      });
      const main = document.querySelector('main');
      main?.append(document.createElement('img'), document.createElement('button'), ...small);
    });
    const found = await barriers(page);
    for (const rule of ['image-alt', 'button-name', 'target-size'])
      expect(
        found.some((it) => it.startsWith(rule)),
        rule,
      ).toBe(true);
    await context.close();
  });

  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`holds on every template at ${viewport.width} wide in ${colorScheme} colours`, async () => {
        const count = await eachTemplate(
          world.browser,
          world.url,
          { viewport, colorScheme },
          async (page, path) => {
            expect(await barriers(page), path).toEqual([]);
          },
        );
        expect(count).toBe(templates.length);
      });
});

describe('Pages on a phone', () => {
  test('never scroll sideways, at 320 and 360 wide', async () => {
    for (const width of [320, 360])
      await eachTemplate(
        world.browser,
        world.url,
        { viewport: { width, height: 640 } },
        async (page, path) => {
          const over = await overflow(page);
          expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
        },
      );
  });

  test('give Vietnamese marks room: every line is at least 1.5 times as high as its letters', async () => {
    await eachTemplate(world.browser, world.url, { viewport: sizes[0] }, async (page, path) => {
      const result = await page.evaluate(() => {
        const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
          (it) => it.textContent?.trim() && it.checkVisibility() && !it.closest('svg'),
        );
        const tight = all.filter((it) => {
          const style = getComputedStyle(it);
          return parseFloat(style.lineHeight) < 1.5 * parseFloat(style.fontSize) - 0.01;
        });
        return { count: all.length, tight: tight.map((it) => it.outerHTML.slice(0, 80)) };
      });
      expect(result.count, path).toBeGreaterThan(10);
      expect(result.tight, path).toEqual([]);
    });
  });

  test('have targets that a thumb can hit: 44 px for what stands alone', async () => {
    await eachTemplate(world.browser, world.url, { viewport: sizes[0] }, async (page, path) => {
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.button, .exit, .foot-bar a, .links a, .index a, .foot li a, .big-number, .brand',
          ),
        ]
          .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 43.5)
          .map((it) => it.outerHTML.slice(0, 80)),
      );
      expect(small, path).toEqual([]);
    });
  });

  test('can be walked with the keyboard alone: the first Tab skips to the text, focus is always in view', async () => {
    const page = await world.browser.newPage({ viewport: sizes[0] });
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        if (!box) return 'nothing is focused';
        const top = document.elementFromPoint(
          box.x + Math.min(box.width, 40) / 2,
          box.y + box.height / 2,
        );
        return top &&
          (document.activeElement?.contains(top) || top.contains(document.activeElement))
          ? ''
          : document.activeElement?.outerHTML.slice(0, 100);
      });
      expect(covered, `step ${step}`).toBe('');
    }
    await page.close();
  });
});
