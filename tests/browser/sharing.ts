import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { sizes } from './visit.ts';

/** The page of ways to send an article. */
export const path = '/gui/2d3rwx/cach-gui/';

/** The address that tells nothing of the article. */
export const quiet = 'http://127.0.0.1:4321/gui/2d3rwx/';

/** The address of the article itself. */
export const open = 'http://127.0.0.1:4321/bai-viet/soc-thuoc-goi-115/';

/** Lets pages use the clipboard. */
export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What was handed to the apps of the device. */
export type Shared = { title?: string; url?: string };

/** What becomes of the device's own choice of apps: it takes everything, or is closed, or fails. */
export type Answer = 'taken' | 'AbortError' | 'NotAllowedError';

/** The device's own choice of apps, which keeps what it takes. */
function device(answer: Answer): void {
  const shared: Shared[] = [];
  Object.assign(window, { shared });
  navigator.share = async (data = {}) => {
    if (answer !== 'taken') throw new DOMException('closed', answer);
    shared.push({ ...data } as Shared);
  };
}

/** A phone's tab with the page of ways to send an article, with a choice of apps or the browser's own. */
export async function sharingTab(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
  apps?: Answer,
): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[0], ...options });
  if (apps) await context.addInitScript(device, apps);
  const page = await context.newPage();
  await page.goto(base + path);
  return page;
}

/** Closes a tab with all that it kept. */
export const close = (page: Page): Promise<void> => page.context().close();
