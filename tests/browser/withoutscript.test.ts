import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { sizes } from './visit.ts';

let world: SiteWorld;
let page: Page;

beforeAll(async () => {
  world = await siteWorld();
  const context = await world.browser.newContext({ viewport: sizes[0], javaScriptEnabled: false });
  page = await context.newPage();
});
afterAll(() => world.close());

const follow = async (name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: false }).first().click();
  await page.waitForLoadState();
};

describe('Someone worried about a relative, on a cheap phone with JavaScript off', () => {
  test('opens the site, reads an article, and sees where it comes from', async () => {
    await page.goto(world.url);
    await follow('Tôi lo cho người thân');
    await follow('Đọc cách nói chuyện lần đầu');
    expect(await page.locator('h1').innerText()).toMatch(/Nói chuyện/);
    expect(await page.locator('#nguon-1').isVisible()).toBe(true);
  });

  test('finds the places of their province and what is known about each', async () => {
    await follow('Tìm nơi giúp đỡ');
    await follow('Hưng Yên');
    expect(await page.locator('h1').innerText()).toContain('Hưng Yên');
    await follow('Vũ Hội');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Huyện Vũ Thư');
    expect(text).toContain('chưa xác minh');
    expect(text).toContain('Chưa rõ, nên hỏi trước');
    expect(text).not.toMatch(/Chỉ đường|Đang mở/);
  });

  test('calls a help line: 115 leads, every number can be tapped', async () => {
    await follow('Gọi ai bây giờ?');
    const numbers = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(numbers[0]).toBe('tel:115');
    expect(numbers).toContain('tel:111');
    expect(numbers).not.toContain('tel:+84769040404');
  });
});

describe('A printed page', () => {
  test('carries the text and the sources, not the bars and buttons of the screen', async () => {
    await page.goto(`${world.url}/bai-viet/soc-thuoc-goi-115/`);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.bar', '.foot', '.foot-bar', '.trail'])
      expect(await page.locator(selector).isVisible(), selector).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.sources').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});
