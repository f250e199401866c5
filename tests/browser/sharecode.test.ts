import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode } from './camera.ts';
import { open, path, quiet } from './sharing.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { sizes } from './visit.ts';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

describe('A code held across a table', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`is read from the screen in ${colorScheme} colours, on a phone`, async () => {
      const context = await world.browser.newContext({ viewport: sizes[0], colorScheme });
      const page = await context.newPage();
      await page.goto(world.url + path);
      for (const [at, address] of [quiet, open].entries()) {
        await page.getByText('Mã QR cho người ngồi cạnh').nth(at).click();
        const code = page.locator('.share-qr').nth(at);
        expect((await code.boundingBox())?.width).toBeGreaterThan(280);
        expect(await readCode(page, await code.screenshot())).toBe(address);
      }
      await context.close();
    });
});
