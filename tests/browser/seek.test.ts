import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { left, sent } from './traces.ts';
import { found, searchWorld, titles, type SearchWorld } from './searchworld.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await searchWorld();
});
afterAll(() => world.close());

const path = '/bai-viet/soc-thuoc-goi-115/';
const box = (page: Page) => page.getByRole('searchbox', { name: 'Tìm kiếm' });

/** A tap where the box is: no scrolling to it first, as there is none for a finger. */
async function tap(page: Page): Promise<void> {
  const { x = 0, y = 0 } = (await box(page).boundingBox()) ?? {};
  await page.mouse.click(x + 20, y + 20);
}

/** How far the page has been scrolled, in steps of 50 pixels. */
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() => 50 * Math.round(scrollY / 50));

/** Whether the article is in sight. */
const article = (page: Page): Promise<boolean> => page.locator('main h1').isVisible();

describe('The box in the bar', () => {
  test('answers on any page, in the place of its content, and gives that back', async () => {
    const [page, context] = await world.tab();
    const faults: string[] = [];
    page.on('console', (it) => it.type() === 'error' && faults.push(it.text()));
    await page.goto(world.url + path);
    expect(await article(page)).toBe(true);
    const title = await page.title();
    await page.evaluate(() => scrollTo(0, 600));
    await tap(page);
    expect(await page.locator('.exit').isVisible()).toBe(true);
    await page.keyboard.type('methadone');
    await found(page, 10);
    expect(await article(page)).toBe(false);
    expect(await scrolled(page)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const { violations, passes } = await new AxeBuilder({ page }).include('body').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    expect(await article(page)).toBe(true);
    expect(await scrolled(page)).toBe(600);
    expect([await page.title(), new URL(page.url()).pathname]).toEqual([title, path]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('leads to a place in the very page, and gives the page back when it is emptied', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/so-dien-thoai/`);
    await page.evaluate(() => scrollTo(0, 400));
    await tap(page);
    await page.keyboard.type('115');
    await found(page);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect.poll(() => article(page)).toBe(true);
    await expect.poll(async () => Math.abs((await scrolled(page)) - 400)).toBeLessThanOrEqual(100);
    await page.keyboard.type('115');
    await found(page);
    const here = page.locator('.search-list h3 a[href^="/so-dien-thoai/#"]').first();
    const hash = (await here.getAttribute('href'))?.split('#')[1] ?? '';
    expect(hash).not.toBe('');
    await here.click();
    await page.locator(`[id="${hash}"]`).waitFor();
    await expect.poll(() => article(page)).toBe(true);
    await expect.poll(() => box(page).inputValue()).toBe('');
    await context.close();
  });

  test('leaves the finder of a page to itself', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/tim-noi-giup-do/`);
    await box(page).click();
    await page.keyboard.type('methadone');
    await found(page);
    await page.keyboard.press('Escape');
    await page.locator('[data-finder] [data-filters] summary').press('Enter');
    await page.locator('[data-finder] [data-group] input').first().press('Space');
    await page.locator('[data-finder] [data-results] article').first().waitFor();
    expect(await page.locator('#tim-o').isVisible()).toBe(true);
    await context.close();
  });

  test('is walked and opened with the keyboard alone', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + path);
    await box(page).focus();
    await page.keyboard.type('cai nghien');
    await found(page);
    await page.keyboard.press('ArrowDown');
    const [first] = await titles(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => box(page).evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== path);
    await context.close();
  });

  test('says whom to call before anything is found', async () => {
    const [page, context] = await world.tab();
    await page.route('**/tim/**', () => undefined);
    await page.goto(`${world.url}/gioi-thieu/`);
    await box(page).click();
    await page.keyboard.type('ban toi bat tinh');
    await page.locator('[data-need=medical] a[href="tel:115"]').waitFor();
    expect(await page.locator('.search-list').count()).toBe(0);
    await context.close();
  });

  test('fetches nothing before it is used, and tells nobody what is typed', async () => {
    const [page, context] = await world.tab();
    const requests = sent(context);
    await page.goto(world.url + path, { waitUntil: 'networkidle' });
    const search = (all: readonly string[]) => all.filter((it) => /\/tim|seekpanel/.test(it));
    expect(search(await requests())).toEqual([]);
    const before = await page.evaluate(() => history.length);
    await box(page).click();
    await page.keyboard.type('con gai toi choi da', { delay: 30 });
    await found(page);
    const all = await requests();
    expect(search(all).length).toBeGreaterThan(2);
    const secret = /con.{0,3}gai|toi.{0,3}choi|choi.{0,3}da|#tim/iu;
    expect([...all, ...(await left(page))].filter((it) => secret.test(it))).toEqual([]);
    expect(all.filter((it) => !it.startsWith(world.url))).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await box(page).getAttribute('name')).toBeNull();
    await context.close();
  });

  test('gives its place back to the link when it cannot be made to work', async () => {
    const [page, context] = await world.tab();
    await page.route('**/ket-qua.txt', (route) => route.abort());
    await page.goto(world.url + path);
    await box(page).click();
    const link = page.getByRole('link', { name: 'Tìm kiếm', exact: true });
    await link.waitFor();
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/');
    await context.close();
  });

  test('is a link without a script, and where a page has a box of its own', async () => {
    const [page, context] = await world.tab({ javaScriptEnabled: false });
    await page.goto(world.url + path);
    await page.getByRole('link', { name: 'Tìm kiếm', exact: true }).click();
    await page.waitForURL('**/tim-kiem/');
    await context.close();
    const [other, running] = await world.tab();
    await other.goto(`${world.url}/thu-vien/`, { waitUntil: 'networkidle' });
    expect(await other.locator('.bar input').count()).toBe(0);
    await running.close();
  });
});
