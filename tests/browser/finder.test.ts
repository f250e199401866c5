import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { box, choose, finderPath, headings, names, status, tick } from './finderhand.ts';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { sizes } from './visit.ts';

let world: FinderWorld;

beforeAll(async () => {
  world = await finderWorld();
}, 400_000);
afterAll(() => world.close());

describe('Someone who knows only the name of before', () => {
  test('types it without marks and reaches its places, the nearest checked ones first', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + finderPath);
    await choose(page, 'vu hoi vu thu');
    expect(await page.locator('[data-results]').innerText()).toContain(
      'Xã Vũ Hội, huyện Vũ Thư, Thái Bình nay là xã Thư Vũ, Hưng Yên.',
    );
    const found = await names(page);
    expect(found.slice(0, 2)).toEqual(['Nơi thử Một', 'Nơi thử Hai']);
    expect(found.some((name) => name.includes('Vũ Hội'))).toBe(true);
    const cards = page.locator('[data-results] article');
    expect(await cards.first().innerText()).toMatch(
      /Cách khoảng \d+ km đường chim bay[\s\S]*Đang mở, đến 11:30[\s\S]*Chi phí: Miễn phí/,
    );
    expect(await cards.nth(1).innerText()).toContain('Đang đóng, mở lúc 7:30 ngày mai');
    const said = await page.locator('article', { hasText: 'Được nhắc đến' }).allInnerTexts();
    expect(said.length).toBeGreaterThan(1);
    for (const text of said) expect(text).not.toMatch(/km|Đang mở|Chỉ đường|Gọi/);
    expect(await page.locator('[data-list]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await context.close();
  });

  test('sees the choice where a name is that of many, and the keyboard walks it', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + finderPath);
    await box(page).focus();
    await page.keyboard.type('thai binh');
    await page.locator('[role=option]').nth(2).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('Có vài nơi như vậy');
    await page.keyboard.press('ArrowUp');
    const active = await box(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await context.close();
  });

  test('finds a place by its own name in the same list', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + finderPath);
    await box(page).focus();
    await page.keyboard.type('noi thu ba');
    await page.locator('[role=option]', { hasText: 'Nơi thử Ba ở xa' }).click();
    await page.waitForURL('**/dia-chi/thu-hue/');
    await context.close();
  });

  test('is never left with nothing', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + finderPath);
    await choose(page, 'tinh cao bang');
    const text = await page.locator('[data-results]').innerText();
    expect(text).toMatch(/Chưa có nơi nào khớp[\s\S]*trạm y tế[\s\S]*gọi ai bây giờ/);
    expect(await headings(page)).toContain('Xa hơn, đã kiểm tra');
    await box(page).fill('zzqqxx');
    await expect.poll(() => status(page)).toContain('Chưa thấy nơi nào tên như vậy');
    await context.close();
  });
});

const nearThuVu = { latitude: 20.4012, longitude: 106.3297 };

describe('By keyboard alone', () => {
  test('filters, order and "more" work, and every filter says what it would leave', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + finderPath);
    await tick(page, 'Miễn phí');
    await expect.poll(() => status(page)).toBe('Có 15 nơi đã kiểm tra.');
    const label = page.locator('label', { hasText: 'Đang mở cửa' });
    expect(await label.innerText()).toMatch(/\(1\)/);
    await tick(page, 'Đang mở cửa');
    await expect.poll(() => status(page)).toBe('Có 1 nơi đã kiểm tra.');
    expect(await names(page)).toEqual(['Nơi thử Một']);
    await tick(page, 'Đang mở cửa');
    await expect.poll(() => names(page).then((all) => all.length)).toBe(10);
    await page.getByRole('button', { name: 'Xem thêm 5 nơi, còn 5' }).focus();
    await page.keyboard.press('Enter');
    expect((await names(page)).length).toBe(15);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      (await names(page))[10],
    );
    await context.close();
  });

  test('the order can be by name', async () => {
    const [page, context] = await world.tab({
      viewport: sizes[0],
      permissions: ['geolocation'],
      geolocation: nearThuVu,
    });
    await page.goto(world.url + finderPath);
    await page.getByRole('button', { name: 'Gần tôi' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toContain('Nơi thử Một');
    expect((await names(page)).slice(0, 2)).toEqual(['Nơi thử Một', 'Nơi thử Hai']);
    await page.getByLabel('Xếp theo').focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => (await names(page)).slice(0, 2))
      .toEqual(['Nơi thử Hai', 'Nơi thử Một']);
    await context.close();
  });

  test('on the page of a province only its places are found', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    await tick(page, 'Chỉ nơi đã kiểm tra');
    await expect.poll(() => names(page)).toEqual(['Nơi thử Ba ở xa']);
    expect(await headings(page)).toContain('Nơi giúp đỡ ở thành phố Huế');
    await page.getByRole('button', { name: 'Tìm lại từ đầu' }).click();
    expect(await page.locator('[data-list]').isVisible()).toBe(true);
    expect(await names(page)).toEqual([]);
    await context.close();
  });
});

describe('"Gần tôi"', () => {
  test('asks only after the tap, and says straight lines as such', async () => {
    const [page, context] = await world.tab({
      viewport: sizes[0],
      permissions: ['geolocation'],
      geolocation: nearThuVu,
    });
    await page.addInitScript(() => {
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...its) => {
        document.documentElement.dataset['asked'] = JSON.stringify(its[2]);
        ask(...its);
      };
    });
    await page.goto(world.url + finderPath);
    await choose(page, 'vu hoi');
    expect(await page.locator('html').getAttribute('data-asked')).toBeNull();
    await page.getByRole('button', { name: 'Gần tôi' }).click();
    await page.getByText('Nơi giúp đỡ gần bạn').waitFor();
    expect(JSON.parse((await page.locator('html').getAttribute('data-asked')) ?? '')).toEqual({
      enableHighAccuracy: false,
      maximumAge: 600_000,
      timeout: 8000,
    });
    const cards = await page.locator('[data-results] article').allInnerTexts();
    // 0.0012° of latitude and 0.0097° of longitude are 0.13 km and 1.01 km here.
    expect(cards[0]).toMatch(/Nơi thử Một\s+Cách 1,0 km đường chim bay/);
    expect(cards[1]).toMatch(/Nơi thử Hai\s+Cách khoảng \d+ km đường chim bay/);
    expect((await names(page)).some((name) => name.includes('Vũ Hội'))).toBe(true);
    await context.close();
  });

  test('refused, says so calmly and puts the reader into the box', async () => {
    const [page, context] = await world.tab({ viewport: sizes[0], permissions: [] });
    await page.goto(world.url + finderPath);
    await page.getByRole('button', { name: 'Gần tôi' }).click();
    await expect.poll(() => status(page)).toContain('Chưa lấy được vị trí');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-o');
    await context.close();
  });
});
