import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { templates } from './templates.ts';

let world: SiteWorld;
const neutral = 'https://vi.wikipedia.org/';

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

/** A phone that finds a neutral page where the exit leads, without any network. */
async function phone(
  options: { javaScriptEnabled?: boolean } = {},
): Promise<[BrowserContext, Page]> {
  const context = await world.browser.newContext({
    viewport: { width: 360, height: 740 },
    ...options,
  });
  await context.route(`${neutral}**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<title>Neutral</title><h1>Neutral page</h1>',
    }),
  );
  return [context, await context.newPage()];
}

const seen = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

describe('"Thoát nhanh"', () => {
  test('stands in view at the top, the middle and the end of every page', async () => {
    const [context, page] = await phone();
    for (const { path } of templates) {
      await page.goto(world.url + path);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (const y of [0, height / 2, height]) {
        await page.evaluate((top) => scrollTo(0, top), y);
        const box = await page.locator('a.exit').boundingBox();
        expect(box, path).not.toBeNull();
        expect(
          box && box.y >= 0 && box.y + box.height <= 740 && box.height >= 44,
          `${path} at ${y}`,
        ).toBe(true);
      }
    }
    await context.close();
  });

  test('blanks the page in the very moment of the tap, before the neutral page answers', async () => {
    const [context, page] = await phone();
    await context.route(`${neutral}**`, () => {});
    await page.goto(`${world.url}/bai-viet/soc-thuoc-goi-115/`);
    expect(await page.evaluate(() => document.body.checkVisibility())).toBe(true);
    const after = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a.exit')?.click();
      return { visible: document.body.checkVisibility(), title: document.title.trim() };
    });
    expect(after.visible).toBe(false);
    expect(after.title).not.toMatch(/Điểm Tựa|thuốc/);
    await context.close();
  });

  test('leaves to the neutral page, and Back shows nothing of this site, even after several pages', async () => {
    const [context, page] = await phone();
    await page.goto(`${world.url}/`);
    await page.click('text=Tôi lo cho người thân');
    await page.waitForURL('**/danh-cho/gia-dinh/');
    await page.click('a.exit');
    await page.waitForURL(neutral);
    await page.goBack();
    await page.waitForTimeout(300);
    const text = await seen(page);
    expect(text).not.toMatch(/Điểm Tựa|ma túy|người thân/);
    expect(await page.title()).not.toMatch(/Điểm Tựa/);
    await context.close();
  });

  test('lets a reader who asks for it open the covered page again', async () => {
    const [context, page] = await phone();
    await page.goto(`${world.url}/`);
    await page.goto(`${world.url}/tro-nang/`);
    await page.click('a.exit');
    await page.waitForURL(neutral);
    await page.goBack();
    await page.click('text=Mở lại trang');
    expect(await seen(page)).toContain('Bạn đang ở đâu trong chuyện này?');
    await context.close();
  });

  test('leaves when Shift is pressed three times, not when it is used to write', async () => {
    const [context, page] = await phone();
    await page.goto(`${world.url}/rieng-tu/`);
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('Shift+B');
    await page.keyboard.press('Shift+C');
    expect(page.url()).toContain('/rieng-tu/');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
    await page.waitForURL(neutral);
    await context.close();
  });

  test('does not cover a page that is reached by Back from a source that the reader followed', async () => {
    const [context, page] = await phone();
    await context.route('https://vanban.chinhphu.vn/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'source' }),
    );
    await page.goto(`${world.url}/rieng-tu/`);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://vanban.chinhphu.vn/?docid=216502';
      link.textContent = 'source';
      document.querySelector('main')?.prepend(link);
      link.click();
    });
    await page.waitForURL('https://vanban.chinhphu.vn/**');
    await page.goBack();
    expect(await seen(page)).toContain('Không gì cả');
    await context.close();
  });

  test('is a plain link to a blank page that goes on by itself where JavaScript is off', async () => {
    const [context, page] = await phone({ javaScriptEnabled: false });
    await page.goto(`${world.url}/dia-chi/hue-an-cuu-1/`);
    await page.click('a.exit');
    await page.waitForURL(neutral);
    await context.close();
  });
});
