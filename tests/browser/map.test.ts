import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { left, sent } from './traces.ts';

let world: FinderWorld;

beforeAll(async () => {
  world = await finderWorld();
});
afterAll(() => world.close());

const country = '/tim-noi-giup-do/';
const province = '/tinh-thanh/hung-yen/';
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 } };

const tiles = '.map-canvas canvas.leaflet-tile-loaded';
const marks = '.place-marks button';
/** Brings a made-up place of the list onto the map and gives its mark, by way of its card. */
async function mark(page: Page, name: string) {
  await page.locator('[data-list] .cover-link', { hasText: name }).focus();
  return page.getByRole('button', { name: new RegExp(`^${name}, `) });
}

const ask = (page: Page) => page.getByRole('button', { name: 'Xem trên bản đồ' });

/** Opens a page and its map; the map is drawn when this returns. */
async function opened(path: string, options: BrowserContextOptions = phone) {
  const [page, context] = await world.tab(options);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(world.url + path);
  if ((options.viewport?.width ?? 0) < 960) await ask(page).click();
  else await page.locator('.finder-panel').scrollIntoViewIfNeeded();
  await page.locator(marks).first().waitFor();
  await page.locator(tiles).first().waitFor();
  return { page, context, faults };
}

describe('The map', () => {
  test('loads nothing on a phone before it is asked for', async () => {
    const [page, context] = await world.tab(phone);
    const requests = sent(context);
    await page.goto(world.url + country);
    await page.locator('.map-door').scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    const map = /MapView|PlaceMap|react|client\.|pmtiles|noi\.json/;
    expect((await requests()).filter((it) => map.test(it.split('\n')[0] ?? ''))).toEqual([]);
    await ask(page).click();
    await page.locator(tiles).first().waitFor();
    const after = (await requests()).filter((it) => map.test(it.split('\n')[0] ?? ''));
    expect(after.length).toBeGreaterThan(4);
    await context.close();
  });

  test('stands at once on a wide screen, but not where data is to be saved', async () => {
    const { context, faults } = await opened(country, wide);
    expect(faults).toEqual([]);
    await context.close();
    const [page, saving] = await world.tab(wide);
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.goto(world.url + country);
    await page.locator('.map-door').scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    expect(await page.locator('.map-canvas').count()).toBe(0);
    await ask(page).click();
    await page.locator(tiles).first().waitFor();
    await saving.close();
  });

  test('shows a checked place as a pin, a rough one as an area, an unchecked one only hollow', async () => {
    const { page, context } = await opened(province);
    expect(await (await mark(page, 'Nơi thử Một')).getAttribute('class')).toMatch(/\bpin\b/);
    const rough = await mark(page, 'Nơi thử Hai');
    expect(await rough.getAttribute('class')).toMatch(/\barea\b/);
    expect(await rough.getAttribute('aria-label')).toContain('vị trí khoảng');
    const unchecked = page.locator('.place-marks .reported');
    await unchecked.first().waitFor();
    await page.getByLabel(/Hiện \d+ nơi chưa xác minh/).uncheck();
    await expect.poll(() => unchecked.count()).toBe(0);
    expect(await rough.count()).toBe(1);
    await context.close();
  });

  test('and the list keep in step, both ways', async () => {
    const { page, context } = await opened(province);
    await (await mark(page, 'Nơi thử Một')).click();
    const card = page.locator('[data-list] .cover-link', { hasText: 'Nơi thử Một' });
    expect(await card.getAttribute('aria-current')).toBe('true');
    await page.getByRole('button', { name: 'Tới mục này trong danh sách' }).click();
    expect(await card.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.locator('[data-list] .cover-link', { hasText: 'Nơi thử Hai' }).focus();
    await page.locator('.place-mark.chosen').waitFor();
    expect(await page.locator('.map-picked').innerText()).toContain('Nơi thử Hai');
    await page.locator('summary', { hasText: 'Lọc' }).click();
    await page.locator('[data-group] input[value=visits]').check();
    await page.getByText('Có 1 nơi đã kiểm tra').waitFor();
    await expect.poll(() => page.locator(marks).count()).toBe(1);
    await context.close();
  });

  test('opened late, shows what the list has found already', async () => {
    const [page, context] = await world.tab(phone);
    await page.goto(world.url + country);
    await page.locator('#tim-o').fill('thanh pho hue');
    await page.locator('[role=option]').first().click();
    await page.getByText('Có 1 nơi đã kiểm tra').waitFor();
    await ask(page).click();
    await page.getByRole('button', { name: /^Nơi thử Ba ở xa/ }).waitFor();
    const said = await page.locator('[data-status]').innerText();
    const [, reported] = /(\d+) nơi được nhắc/.exec(said) ?? [];
    expect(Number(reported)).toBeGreaterThan(1);
    await page.getByLabel(`Hiện ${reported} nơi chưa xác minh`).waitFor();
    await context.close();
  });

  test('leads to a place whose card the list has not drawn yet', async () => {
    const { page, context } = await opened(country);
    await page.locator('#tim-o').fill('thanh pho hue');
    await page.locator('[role=option]').first().click();
    await page.getByText('Có 1 nơi đã kiểm tra').waitFor();
    await page.getByRole('button', { name: /^Nơi thử Ba ở xa/ }).click();
    await page.getByRole('button', { name: 'Tìm lại từ đầu' }).click();
    await page.getByRole('button', { name: 'Tới mục này trong danh sách' }).click();
    const focused = page.locator('[data-results] .cover-link:focus');
    await focused.waitFor();
    expect(await focused.innerText()).toBe('Nơi thử Ba ở xa');
    await context.close();
  });
});

describe('With a keyboard', () => {
  test('the map can be passed over, moved, entered and left', async () => {
    const { page, context } = await opened(province, { ...phone, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Bỏ qua bản đồ, tới danh sách' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    const map = page.getByRole('region', { name: /^Bản đồ các nơi/ });
    await map.focus();
    const pane = () => page.locator('.leaflet-map-pane').getAttribute('style');
    const before = await pane();
    await page.keyboard.press('ArrowRight');
    await expect.poll(pane).not.toBe(before);
    const bubble = page.getByRole('button', { name: /Phóng to$/ }).first();
    if (await bubble.count()) {
      await bubble.focus();
      await page.keyboard.press('Enter');
      await page.getByText(/^Đã phóng to: \d+ nơi/).waitFor();
      expect(await map.evaluate((it) => it === document.activeElement)).toBe(true);
    }
    await page.getByRole('button', { name: 'Đóng', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Xem trên bản đồ');
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in the open map, %s',
    async (colorScheme) => {
      const { page, context } = await opened(province, { ...phone, colorScheme });
      await (await mark(page, 'Nơi thử Một')).click();
      const { violations, passes } = await new AxeBuilder({ page }).include('.place-map').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      await context.close();
    },
  );
});

describe('Nobody learns what is looked at', () => {
  test('the open map asks this host alone and leaves no trace', async () => {
    const [page, context] = await world.tab(phone);
    const requests = sent(context);
    await page.goto(world.url + province);
    const before = await page.evaluate(() => history.length);
    await ask(page).click();
    await page.locator(tiles).first().waitFor();
    await (await mark(page, 'Nơi thử Một')).click();
    await page.getByRole('button', { name: 'Phóng to', exact: true }).click();
    await page.waitForTimeout(500);
    const all = await requests();
    expect(all.some((it) => it.includes('.pmtiles'))).toBe(true);
    const told = /thu-vu|thử|20[.,]4|106[.,]3|13264/i;
    const foreign = all.filter((it) => !it.startsWith(world.url));
    expect(foreign).toEqual([]);
    expect(all.filter((it) => told.test(it))).toEqual([]);
    expect((await left(page)).filter((it) => told.test(it))).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.evaluate(() => fetch('/khong-co/?thu-vu-1'));
    expect((await requests()).filter((it) => told.test(it)).length).toBe(1);
    await context.close();
  });
});

describe('When something does not come', () => {
  test('without the base map the places and the list stay', async () => {
    const [page, context] = await world.tab(phone);
    const whole: string[] = [];
    await context.route('**/*.pmtiles', async (route) => {
      whole.push(route.request().url());
      await route.fulfill({ status: 200, body: 'x'.repeat(100) });
    });
    await page.goto(world.url + province);
    await ask(page).click();
    await page.getByText('Chưa tải được nền bản đồ. Các nơi và danh sách vẫn dùng được.').waitFor();
    await (await mark(page, 'Nơi thử Một')).waitFor();
    expect(await page.locator('[data-list] .card').count()).toBeGreaterThan(1);
    await context.close();
  });

  test('a map that could not be loaded says so and may be asked for again', async () => {
    const [page, context] = await world.tab(phone);
    await context.route('**/_astro/PlaceMap*', (route) => route.abort());
    await page.goto(world.url + province);
    await ask(page).click();
    await page.getByText(/^Chưa tải được bản đồ\./).waitFor();
    await context.unroute('**/_astro/PlaceMap*');
    await ask(page).click();
    await page.locator(tiles).first().waitFor();
    await context.close();
  });

  test('nothing glides where the reader wants stillness', async () => {
    const { page, context } = await opened(province, { ...phone, reducedMotion: 'reduce' });
    const pane = () => page.locator('.leaflet-map-pane').getAttribute('style');
    const before = await pane();
    await page.getByRole('region', { name: /^Bản đồ các nơi/ }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await pane()).not.toBe(before);
    await page.getByRole('button', { name: 'Phóng to', exact: true }).click();
    const moving = await page.evaluate(() => document.querySelector('.leaflet-zoom-anim') !== null);
    expect(moving).toBe(false);
    await context.close();
  });
});
