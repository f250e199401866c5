import decodeQR from 'qr/decode.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { open, path, quiet } from './sharing.ts';
import { serve } from './site.ts';
import { sizes } from './visit.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('A code held across a table', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`is read from the screen in ${colorScheme} colours, on a phone`, async () => {
      const context = await browser.newContext({ viewport: sizes[0], colorScheme });
      const page = await context.newPage();
      await page.goto(site.url + path);
      for (const [at, address] of [quiet, open].entries()) {
        await page.getByText('Mã QR cho người ngồi cạnh').nth(at).click();
        const code = page.locator('.share-qr').nth(at);
        expect((await code.boundingBox())?.width).toBeGreaterThan(280);
        const seen = await pixels(page, await code.screenshot());
        expect(decodeQR({ ...seen, data: Uint8Array.from(seen.data) })).toBe(address);
      }
      await context.close();
    });
});

const pixels = (page: Page, png: Buffer) =>
  page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const seen = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { width: image.width, height: image.height, data: [...seen] };
  }, png.toString('base64'));
