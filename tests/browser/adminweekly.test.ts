import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as form from './adminform.ts';
import { photo } from './adminphoto.ts';
import { clicking, localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let world: LocalAdmin;

beforeAll(async () => {
  browser = await launch();
  world = await localAdmin(browser);
});
afterAll(async () => {
  await world.close();
  await browser.close();
});

test('on one’s own computer a weekly article with a photo takes 15 clicks at most, when typing is free', async () => {
  const page = await world.open();
  const count = await clicking(page);
  await page.reload();
  await form.writeArticle(page, await photo(browser));
  await form.publish(page);
  await form.nobodyShown(page);
  await form.notice(page, 'Đã lưu');
  const path = join(world.folder, `content/articles/${form.article.slug}.md`);
  expect(readFileSync(path, 'utf8')).toContain(form.article.body);
  expect(count()).toBeGreaterThan(5);
  expect(count()).toBeLessThanOrEqual(15);
});
