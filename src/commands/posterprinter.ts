import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Prints the poster of a path in one of its forms and gives the PDF file. */
export type Print = (path: string, form: string) => Promise<Uint8Array>;

/** A name that no network knows: every request for it is answered from the built folder. */
const origin = 'http://diem-tua.invalid';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Takes a Chromium and the built folder, and gives what prints its posters. */
export async function printer(browser: Browser, dist: string): Promise<Print> {
  const context = await browser.newContext();
  await answer(context, dist);
  const page = await context.newPage();
  return async (path, form) => {
    await opened(page, path, form);
    return page.pdf({ preferCSSPageSize: true });
  };
}

/** A page whose heading font came late keeps another one; opened again it has it at once. */
async function opened(page: Page, path: string, form: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}${path}#${form}`);
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
}

const answer = (context: BrowserContext, dist: string): Promise<unknown> =>
  context.route('**/*', (route) => {
    const { host, pathname } = new URL(route.request().url());
    const file = join(dist, normalize(decodeURI(pathname).replace(/\/$/, '/index.html')));
    if (host !== new URL(origin).host || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(file)] ?? 'application/octet-stream',
    });
  });
