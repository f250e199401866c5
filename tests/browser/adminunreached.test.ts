import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allKept, box, openForm, send, write } from './adminhand.ts';
import { localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let admin: LocalAdmin;
let page: Page;

const text = `name: Nơi thử
kind: counselling
area: {province: '46', commune: '19815'}
sources: [{title: Báo cáo thử}]
status: reported
`;
const file = () => join(admin.folder, 'content/places/thu.yml');

beforeAll(async () => {
  browser = await launch();
  admin = await localAdmin(browser);
});
beforeEach(async () => {
  writeFileSync(file(), text);
  page = await admin.open();
  await openForm(page, admin.url, 'places/entries/thu');
  await write(page, 'Điều cần biết', 'Ghi chú thử');
});
afterEach(() => page.context().close());
afterAll(async () => {
  await admin.close();
  await browser.close();
});

/** Where the content is asked for and kept. */
const store = '**/quan-tri/kho/';

/** Sends the form, expects this notice, then that saving works once `mend` has run. */
async function expectLater(notice: string, mend: () => Promise<unknown>): Promise<void> {
  await send(page);
  await page.locator('.Toastify__toast').getByText(notice, { exact: true }).waitFor();
  expect(readFileSync(file(), 'utf8')).toBe(text);
  expect(await box(page, 'Điều cần biết').locator('textarea').inputValue()).toBe('Ghi chú thử');
  await mend();
  await send(page);
  await allKept(page);
  expect(readFileSync(file(), 'utf8')).toBe(text.replace('status', 'note: Ghi chú thử\nstatus'));
}

const unreached = 'không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';

describe('A save that does not reach the store', () => {
  test('because it fell silent in the middle loses nothing, and works once it is back', async () => {
    await page.route(store, (route) =>
      route.request().postData()?.includes('persistEntry')
        ? route.abort('connectionrefused')
        : route.continue(),
    );
    await expectLater(`Chưa lưu được: ${unreached}`, () => page.unroute(store));
  });

  test('because there is no network loses nothing, and works once it is back', async () => {
    await page.context().setOffline(true);
    await expectLater(
      `Chưa lưu được: chưa hỏi được kho nội dung xem có ai vừa sửa mục này không: ${unreached}`,
      () => page.context().setOffline(false),
    );
  });
});
