import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasNoBarriers, visit } from './mailhand.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';
import { sent } from './traces.ts';

let world: MailWorld;
let bare: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
  bare = await mailWorld({ intake: false });
}, 400_000);
afterAll(async () => {
  await world.close();
  await bare.close();
});

const pages = ['/gui-cau-hoi/', '/hop-thu/', '/gop-y/'] as const;

/** Looks that there is no form, that it is said why, and that lines and places are there. */
async function isShut(page: Page, path: string, why: string): Promise<void> {
  await page.getByText(why).waitFor();
  expect(await page.locator('[data-mail]').isVisible(), path).toBe(false);
  expect(await page.getByText('không có gì được gửi đi').isVisible(), path).toBe(true);
  for (const link of [
    'a[href="tel:115"]',
    'main a[href="/tim-noi-giup-do/"]',
    'main a[href="/so-dien-thoai/"]',
  ])
    expect(await page.locator(`${link}:visible`).count(), `${path} ${link}`).toBeGreaterThan(0);
  if (path === pages[0]) await hasNoBarriers(page);
}

describe('There is no form, and lines and places stay', () => {
  test('where JavaScript is off', async () => {
    const [page, context] = await world.tab({ javaScriptEnabled: false });
    for (const path of pages) {
      await page.goto(world.url + path);
      await page
        .getByText('Thư được niêm phong ngay trong máy bạn, nên ô viết cần JavaScript')
        .waitFor();
      expect(await page.locator('[data-mail]').isVisible()).toBe(false);
      const lines = page.locator('main a[href="/so-dien-thoai/"]:visible');
      expect(await lines.count()).toBeGreaterThan(0);
    }
    await context.close();
  });

  test.each([
    ['WebCrypto', () => Object.defineProperty(crypto, 'subtle', { value: undefined })],
    ['streams', () => Object.defineProperty(window, 'TransformStream', { value: undefined })],
  ])('where the browser has no %s', async (_, without) => {
    const [page, context] = await world.tab();
    await context.addInitScript(without);
    for (const path of pages) {
      await page.goto(world.url + path);
      await isShut(page, path, 'Trình duyệt này không niêm phong được thư');
    }
    await context.close();
  });

  test('on a host of files alone, which answers for /api/ with a page of its own', async () => {
    const [page, context] = await bare.tab();
    for (const path of pages) {
      await page.goto(bare.url + path);
      await isShut(page, path, 'Hộp thư chưa trả lời');
    }
    await context.close();
  });

  test('where something else answers for the server', async () => {
    const [page, context] = await world.tab();
    await context.route('**/api/', (route) => route.fulfill({ body: '{"done":true}' }));
    await page.goto(`${world.url}/gui-cau-hoi/`);
    await isShut(page, '/gui-cau-hoi/', 'Hộp thư chưa trả lời');
    await context.close();
  });

  test('where no mailbox takes letters any longer; answers are read all the same', async () => {
    const [page, context] = await world.tab();
    const mailboxes = world.book.mailboxes.map((it) => ({ ...it, staffed: false }));
    const book = JSON.stringify({ ...world.book, mailboxes });
    await context.route('**/diem-nhan-thu.json', (route) => route.fulfill({ body: book }));
    await page.goto(`${world.url}/gui-cau-hoi/`);
    await isShut(page, '/gui-cau-hoi/', 'Chưa có điểm tư vấn nào nhận thư qua trang này');
    await page.goto(`${world.url}/gop-y/`);
    await isShut(page, '/gop-y/', 'Chưa có hộp thư góp ý');
    await visit(world, page, '/hop-thu/');
    await context.close();
  });
});

describe('Before the form is touched', () => {
  test('nothing is loaded that seals, and nothing is asked but whether there is a server', async () => {
    const [page, context] = await world.tab();
    const requests = sent(context);
    for (const path of pages) await visit(world, page, path);
    const addresses = (await requests()).map((it) => it.split('\n')[0] ?? '');
    expect(addresses.filter((it) => it.endsWith('/api/')).length).toBe(3);
    const early = addresses.filter((it) =>
      /mail(ask|note|return)|curve|cong\.js|dia-ban|noi\.json|api\/\w/.test(it),
    );
    expect(early).toEqual([]);
    await page.locator('[data-text]').focus();
    await page.getByText('Tem đã làm xong').waitFor();
    const after = (await requests()).map((it) => it.split('\n')[0] ?? '');
    for (const late of ['/_astro/mailnote.', '/api/challenge', '/cong.js'])
      expect(
        after.some((it) => it.includes(late)),
        late,
      ).toBe(true);
    await context.close();
  });

  test('a part that does not come is asked for again at the next touch, and nothing typed is lost', async () => {
    const [page, context] = await world.tab();
    await context.route('**/_astro/mailask.*', (route) => route.abort());
    await visit(world, page, '/gui-cau-hoi/');
    await page.locator('[data-text]').fill('Còn đây');
    await page.getByText('Chưa tải được phần niêm phong').waitFor();
    await context.unroute('**/_astro/mailask.*');
    await page.getByText('Chuyện của người thân').click();
    await page.locator('[data-stamp]').getByText('em').first().waitFor();
    expect(await page.getByText('Chưa tải được phần niêm phong').isVisible()).toBe(false);
    expect(await page.locator('[data-text]').inputValue()).toBe('Còn đây');
    await context.close();
  });
});
