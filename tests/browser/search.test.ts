import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found, search, searchWorld, titles, type SearchWorld } from './searchworld.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await searchWorld();
});
afterAll(() => world.close());

const path = '/tim-kiem/';

describe('Someone who searches', () => {
  test('finds by typing without marks, sees what was found, narrows it, and sees more', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + path);
    await search(page, 'cai nghien tu nguyen');
    await found(page, 10);
    expect((await titles(page))[0]).toMatch(/cai nghiện/i);
    expect(await page.locator('.search-list mark').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-list]').isVisible()).toBe(false);
    const total = Number(/\d+/.exec((await page.locator('[data-status]').innerText()) ?? '')?.[0]);
    await page.locator('[data-more]').click();
    await found(page, 11);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      (await titles(page))[10],
    );
    const documents = page.locator('[data-kinds] label', { hasText: 'Văn bản' });
    const count = Number(/\d+/.exec(await documents.innerText())?.[0]);
    expect(count).toBeLessThan(total);
    await documents.click();
    await page.locator('[data-status]').getByText(`Có ${count} kết quả.`).waitFor();
    const procedures = page.locator('[data-kinds] label', { hasText: 'Thủ tục' });
    const other = Number(/\d+/.exec(await procedures.innerText())?.[0]);
    await procedures.click();
    await page
      .locator('[data-status]')
      .getByText(`Có ${count + other} kết quả.`)
      .waitFor();
    await context.close();
  });

  test('uses the keyboard alone: the box has the focus, arrows walk, Enter opens, Escape clears', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/thu-vien/`);
    await page.getByRole('link', { name: 'Tìm kiếm', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tim-chu');
    await page.keyboard.type('methadone');
    await page.keyboard.press('Enter');
    await found(page);
    const [first, second] = await titles(page);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-chu');
    await page.keyboard.press('Escape');
    expect(await page.locator('#tim-chu').inputValue()).toBe('');
    expect(await page.locator('[data-answers]').isVisible()).toBe(false);
    expect(await page.locator('[data-list]').isVisible()).toBe(true);
    await page.keyboard.type('methadone');
    await found(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== path);
    await context.close();
  });

  test('comes Back from a result to the list as it was', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + path);
    await search(page, 'methadone');
    await page.evaluate(() => {
      addEventListener(
        'pageshow',
        ({ persisted }) => (document.body.dataset['kept'] = String(persisted)),
      );
    });
    const before = await titles(page);
    await page.locator('.search-list h3 a').first().click();
    await page.waitForURL((url) => url.pathname !== path);
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
    await found(page);
    expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('true');
    expect(await titles(page)).toEqual(before);
    expect(await page.locator('#tim-chu').inputValue()).toBe('methadone');
    await context.close();
  });

  test('is answered to the last question, however late the answer to an earlier one comes', async () => {
    const [page, context] = await world.tab();
    const slow: (() => void)[] = [];
    await page.goto(world.url + path);
    await search(page, 'sau cai');
    await page.route(/\/tim\/.+\/[wt]\d+\.json/, async (route) => {
      if (slow.length === 0) await new Promise<void>((go) => slow.push(go));
      await route.continue();
    });
    await page.locator('#tim-chu').fill('buprenorphine');
    await page.keyboard.press('Enter');
    await expect.poll(() => slow.length).toBe(1);
    await search(page, 'sau cai');
    const last = await titles(page);
    expect(last.length).toBeGreaterThan(0);
    slow[0]?.();
    await page.waitForTimeout(500);
    expect(await titles(page)).toEqual(last);
    await context.close();
  });

  test('is never left with nothing: another spelling, all without filters, and doors', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + path);
    await search(page, 'qqqxyz');
    await page.getByText('Bạn thử gõ ít chữ hơn').waitFor();
    const doors = page.locator('[data-results] .links a');
    expect(await doors.evaluateAll((all) => all.map((it) => it.getAttribute('href')))).toEqual([
      '/tim-noi-giup-do/',
      '/so-dien-thoai/',
      '/bai-viet/',
      '/thu-vien/',
    ]);
    await search(page, 'methadonee');
    await page.locator('.search-spelling').getByText('methadone', { exact: true }).waitFor();
    await search(page, 'Bình Dương');
    const door = page.locator('.search-door a');
    expect(await door.innerText()).toBe('Tìm nơi giúp đỡ ở thành phố Hồ Chí Minh');
    expect(await door.getAttribute('href')).toBe('/tinh-thanh/ho-chi-minh/');
    await context.close();
  });
});

test('The index is fetched when the box is used, and not before', async () => {
  const [page, context] = await world.tab();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${world.url}/thu-vien/`, { waitUntil: 'networkidle' });
  expect(asked).toContain('/thu-vien/');
  expect(asked.filter((it) => it.startsWith('/tim/'))).toEqual([]);
  await page.locator('#tim-chu').focus();
  await expect.poll(() => asked).toContain('/tim/muc-luc.json');
  await context.close();
});

test('The library finds documents alone, by number, kind, issuer and state', async () => {
  const [page, context] = await world.tab();
  await page.goto(`${world.url}/thu-vien/`);
  await search(page, 'nghi dinh 116');
  await found(page);
  expect([...new Set(await page.locator('.search-kind').allInnerTexts())]).toEqual(['Văn bản']);
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-list]').isVisible()).toBe(true);
  await search(page, '');
  await found(page, 10);
  await page.locator('[data-filters] summary').click();
  for (const group of ['Tình trạng', 'Lĩnh vực', 'Năm', 'Cơ quan ban hành'])
    expect(await page.locator('[data-filters] legend', { hasText: group }).isVisible(), group).toBe(
      true,
    );
  await context.close();
});

test('Without JavaScript the page is an index by topic, province and name', async () => {
  const [page, context] = await world.tab({ javaScriptEnabled: false });
  await page.goto(world.url + path);
  expect(await page.locator('#tim-chu').isVisible()).toBe(false);
  expect(await page.locator('[data-list] .index a').count()).toBe(34);
  await page.getByRole('link', { name: /^Bài viết \(/ }).click();
  await page.waitForURL('**/tim-kiem/bai-viet/');
  const names = await page.locator('main .plain a').allInnerTexts();
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi', { numeric: true }).compare));
  await context.close();
});
