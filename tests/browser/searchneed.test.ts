import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found, search, searchWorld, type SearchWorld } from './searchworld.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await searchWorld();
});
afterAll(() => world.close());

const path = '/tim-kiem/';

describe('Whom to call', () => {
  test('stands above all at once, before any index is there', async () => {
    const [page, context] = await world.tab();
    await page.route(/\/(tim|pagefind)\//, () => undefined); // never answered
    await page.goto(world.url + path);
    await page.locator('#tim-chu').pressSequentially('soc thuoc');
    const box = page.locator('[data-need=medical]');
    await box.waitFor();
    expect(await box.locator('a[href^="tel:"]').first().getAttribute('href')).toBe('tel:115');
    const [panel, status] = await Promise.all([
      box.boundingBox(),
      page.locator('[data-status]').boundingBox(),
    ]);
    expect(panel?.y).toBeLessThan(status?.y ?? 0);
    expect((panel?.y ?? 1000) + 100).toBeLessThan(740);
    await page.locator('#tim-chu').fill('con tôi muốn chết');
    const lead = page.locator('[data-need=self-harm] a[href^="tel:"]');
    await lead.first().waitFor();
    expect(await lead.evaluateAll((all) => all.map((it) => it.getAttribute('href')))).toEqual([
      'tel:115',
      'tel:+84963061414',
    ]);
    expect(await page.locator('[data-need=child] a').first().getAttribute('href')).toBe('tel:111');
    await page.locator('#tim-chu').fill('cái chết trắng');
    await expect.poll(() => page.locator('[data-need]:visible').count()).toBe(0);
    await context.close();
  });

  test('never names a line for reporting crime', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + path);
    const numbers = await page
      .locator('[data-need] a[href^="tel:"]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    expect(numbers).toContain('tel:113');
    expect(numbers).not.toContain('tel:+84769040404');
    expect(numbers).not.toContain('tel:+84705131313');
    await context.close();
  });
});

describe('Without our index', () => {
  test("Pagefind's index of the same build answers, under the same policy", async () => {
    const [page, context] = await world.tab();
    const messages: string[] = [];
    page.on('console', (it) => messages.push(it.text()));
    await page.route('**/tim/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(world.url + path);
    await search(page, 'cai nghieenj');
    await found(page, 5);
    expect(await page.locator('[data-status]').innerText()).toContain('dự phòng');
    expect(await page.locator('.search-list mark').count()).toBeGreaterThan(0);
    expect(messages.filter((it) => /policy|Trusted/i.test(it))).toEqual([]);
    await page.locator('[data-kinds] label', { hasText: 'Văn bản' }).click();
    await expect
      .poll(() =>
        page
          .locator('.search-kind')
          .allInnerTexts()
          .then((all) => [...new Set(all)]),
      )
      .toEqual(['Văn bản']);
    await context.close();
  });

  test('and without either, a sentence and doors; when the index is back, results', async () => {
    const [page, context] = await world.tab();
    await page.route(/\/(tim|pagefind)\//, (route) => route.abort());
    await page.goto(world.url + path);
    await page.locator('#tim-chu').fill('methadone');
    await page.locator('[data-status]').getByText('Chưa tải được dữ liệu tìm kiếm').waitFor();
    expect(await page.locator('[data-results] .links a').count()).toBe(4);
    await page.unroute(/\/(tim|pagefind)\//);
    await search(page, 'methadone');
    await found(page, 5);
    await context.close();
  });
});
