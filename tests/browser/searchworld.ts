import { expect } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './chromium.ts';
import { serve } from './site.ts';

/** The built site, and a Chromium that keeps pages for Back as people's browsers do. */
export type SearchWorld = {
  url: string;
  browser: Browser;
  tab: (options?: BrowserContextOptions) => Promise<[Page, BrowserContext]>;
  close: () => Promise<void>;
};

export const phone = { viewport: { width: 360, height: 740 } };

export async function searchWorld(): Promise<SearchWorld> {
  const [site, browser] = await Promise.all([
    serve(),
    launch([], ['--disable-back-forward-cache']),
  ]);
  return {
    url: site.url,
    browser,
    tab: async (options = phone) => {
      const context = await browser.newContext(options);
      return [await context.newPage(), context];
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Types a query and waits until it is answered. */
export async function search(page: Page, query: string): Promise<void> {
  await page.locator('#tim-chu').fill(query);
  await page.keyboard.press('Enter');
  await page
    .locator('[data-status]')
    .getByText(/Có [\d.]+ kết quả|Chưa thấy trang nào/)
    .waitFor();
}

export const titles = (page: Page): Promise<string[]> =>
  page.locator('.search-list h3').allInnerTexts();

/** Shows what a search shows: at least this many results. */
export async function found(page: Page, least = 1): Promise<void> {
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThanOrEqual(least);
}
