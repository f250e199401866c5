import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { templates } from './templates.ts';

/** The two sizes that every page is made for. */
export const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** Opens a page and throws a sentence when the text that proves that it is there is missing. */
export async function open(
  page: Page,
  base: string,
  { path, marker }: { path: string; marker: string },
): Promise<void> {
  await page.goto(base + path);
  const text = await page.locator('body').innerText();
  if (!text.includes(marker)) throw new Error(`${path} does not show "${marker}"`);
}

/** How many pages are looked at side by side: one for each core of a small machine. */
const lanes = 2;

/** Opens every template in a fresh context and hands its page on; gives how many there were. */
export async function eachTemplate(
  browser: Browser,
  base: string,
  options: BrowserContextOptions,
  work: (page: Page, path: string) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext(options);
  const queue = templates.values();
  let count = 0;
  const lane = async (): Promise<void> => {
    const page = await context.newPage();
    for (const template of queue) {
      await open(page, base, template);
      await work(page, template.path);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await context.close();
  return count;
}
