import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { left, sent } from './traces.ts';

let world: FinderWorld;

beforeAll(async () => {
  world = await finderWorld();
}, 400_000);
afterAll(() => world.close());

const typed = 'vu hoi, vu thu';
const made = 'cau chuyen rieng';
/** What nobody else may learn: typed words in any writing, the unit they mean, filters, coordinates. */
const secret =
  /vu.{0,4}hoi|Vũ.{0,3}Hội|13264|cau.{0,3}chuyen|rieng|mi[eễ]n.{0,3}ph[ií]|"free"|=free|#loc|20[.,]40|106[.,]32/iu;

const tellTale = (all: readonly string[]): string[] => all.filter((it) => secret.test(it));

const options = {
  viewport: { width: 360, height: 740 },
  permissions: ['geolocation'],
  geolocation: { latitude: 20.4012, longitude: 106.3297 },
};

/** All that the finder can be told: an area, words that are no area, filters, a position, a name. */
async function tellAll(page: Page): Promise<void> {
  const box = page.locator('#tim-o');
  await box.focus();
  await page.keyboard.type(typed);
  await page.locator('[role=option]').first().click();
  await page.getByText('nay là xã Thư Vũ, Hưng Yên.').waitFor();
  await page.locator('summary').click();
  await page.getByRole('checkbox', { name: 'Miễn phí' }).check();
  await page.getByText('Có 1 nơi đã kiểm tra').waitFor();
  await page.getByRole('button', { name: 'Gần tôi' }).click();
  await page.getByText('Nơi giúp đỡ gần bạn').waitFor();
  await page.getByText('Cách 1,0 km').waitFor();
  await box.fill(made);
  await page.getByText('Chưa thấy nơi nào tên như vậy').waitFor();
}

describe('What someone looks for', () => {
  test('would be seen if it leaked', async () => {
    const [page, context] = await world.tab(options);
    const requests = sent(context);
    await page.goto(`${world.url}/tim-noi-giup-do/`);
    await page.evaluate(async (text) => {
      await fetch(`/khong-co/?q=${encodeURIComponent(text)}`);
      await fetch('/khong-co/', { method: 'POST', body: '20.4012,106.3297' });
      await fetch('/khong-co/', { headers: { 'x-filter': '"free"' } });
      localStorage.setItem('planted', text);
      sessionStorage.setItem('planted', '13264');
      document.title = text;
      history.pushState({ text }, '', '#loc:noi=33');
      await (await caches.open('planted')).put(`/?${text}`, new Response('x'));
      document.cookie = `planted=${encodeURIComponent(text)}`;
    }, typed);
    expect(tellTale(await requests()).length).toBe(3);
    expect(tellTale(await left(page)).length).toBeGreaterThanOrEqual(8);
    await context.close();
  });

  test.each(['/tim-noi-giup-do/', '/tinh-thanh/hung-yen/'])(
    'stays in the page %s: no request, address, title, history entry or storage holds it',
    async (path) => {
      const [page, context] = await world.tab(options);
      const requests = sent(context);
      await page.goto(world.url + path);
      const before = await page.evaluate(() => history.length);
      await tellAll(page);
      const all = await requests();
      expect(all.some((it) => it.includes('/dia-ban.json'))).toBe(true);
      expect(all.filter((it) => !it.startsWith(world.url))).toEqual([]);
      expect(tellTale(all)).toEqual([]);
      expect(tellTale(await left(page))).toEqual([]);
      expect(await page.evaluate(() => history.length)).toBe(before);
      await page.getByRole('link', { name: 'Nơi thử Một' }).click();
      await page.waitForURL('**/dia-chi/thu-vu-1/');
      expect(tellTale(await requests())).toEqual([]);
      expect(tellTale(await left(page))).toEqual([]);
      await context.close();
    },
  );

  test('is forgotten when the page is loaded anew', async () => {
    const [page, context] = await world.tab(options);
    await page.goto(`${world.url}/tim-noi-giup-do/`);
    await tellAll(page);
    await page.reload();
    expect(await page.locator('#tim-o').inputValue()).toBe('');
    expect(await page.locator('[data-group] :checked').count()).toBe(0);
    expect(await page.locator('[data-results] article').count()).toBe(0);
    await context.close();
  });
});

test('Directions ask no map service before a tap, and then name an address or a point alone', async () => {
  const [page, context] = await world.tab(options);
  const requests = sent(context);
  await page.goto(`${world.url}/dia-chi/thu-vu-1/`);
  await page.locator('summary', { hasText: 'Chỉ đường' }).click();
  const links = page.locator('[data-way] a');
  expect(await links.count()).toBe(4);
  for (const link of await links.all()) {
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('referrerpolicy')).toBe('no-referrer');
    const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
    expect(href).toMatch(/20\.4.*106\.32/);
    expect(href).not.toMatch(/thử|tư vấn|127\.0\.0\.1|dia-chi/i);
  }
  expect((await requests()).filter((it) => !it.startsWith(world.url))).toEqual([]);
  await page.goto(`${world.url}/dia-chi/hue-an-cuu-1/`);
  await page.getByRole('button', { name: 'Sao chép địa chỉ' }).waitFor();
  expect(await page.getByText('Chỉ đường').count()).toBe(0);
  await context.close();
});
