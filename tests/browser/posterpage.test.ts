import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posterForms } from '../../src/domain/poster.ts';
import { barriers, overflow } from './barriers.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

test('a poster says that questions can be sent where a mailbox takes letters from there', async () => {
  const page = await world.browser.newPage();
  const said = async (base: string, path: string) => {
    await page.goto(base + path);
    return page.locator('.sheet.plain .sheet-says').innerText();
  };
  const sending = 'Gửi được câu hỏi mà không cần tên.';
  expect(await said(world.trial, '/to-roi/hung-yen/')).toContain(sending);
  expect(await said(world.url, '/to-roi/hung-yen/')).not.toContain(sending);
  await page.close();
});

describe('The page of a poster', () => {
  test('shows the form that was chosen, and only it, without JavaScript', async () => {
    const context = await world.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${world.url}/to-roi/hue/an-cuu/`);
    for (const { text, now, discreet } of posterForms.toReversed()) {
      await page.getByRole('link', { name: text, exact: true }).click();
      const visible = page.locator('.now:visible');
      expect(await visible.count(), text).toBe(1);
      expect(await visible.innerText()).toContain(now);
      expect(await page.locator('.sheet.plain').isVisible()).toBe(!discreet);
      expect(await page.locator('.sheet.discreet').isVisible()).toBe(discreet);
    }
    await context.close();
  });

  test('breaks no rule of WCAG 2.2 AA, and never scrolls sideways', async () => {
    for (const width of [320, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await world.browser.newContext({
          viewport: { width, height: 740 },
          colorScheme,
        });
        const page = await context.newPage();
        for (const [base, path] of [
          [world.url, '/to-roi/hue/'],
          [world.trial, '/to-roi/dia-chi/thu-to-dai/'],
        ] as const)
          for (const id of ['a4', 'a5-kin-dao']) {
            await page.goto('about:blank');
            await page.goto(`${base}${path}#${id}`);
            expect(await barriers(page), `${path}#${id}`).toEqual([]);
            expect(await overflow(page), `${path}#${id} at ${width}`).toBeLessThanOrEqual(0);
          }
        await context.close();
      }
  });
});
