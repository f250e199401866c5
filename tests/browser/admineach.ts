import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;

/** For the file of tests that imports this: the editors' site as `npm run dev` opens it. */
export let admin: LocalAdmin;

/** Each test's own page, at the desk. */
export let page: Page;

beforeAll(async () => {
  browser = await launch();
  admin = await localAdmin(browser);
});
beforeEach(async () => {
  page = await admin.open();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await admin.close();
  await browser.close();
});
