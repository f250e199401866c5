import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { sizes } from './visit.ts';

let world: FinderWorld;
const finderPath = '/tim-noi-giup-do/';

beforeAll(async () => {
  world = await finderWorld();
}, 400_000);
afterAll(() => world.close());

const box = (page: Page) => page.locator('#tim-o');
const names = (page: Page): Promise<string[]> => page.locator('[data-results] h3').allInnerTexts();
const status = (page: Page): Promise<string> => page.locator('[data-status]').innerText();
const headings = (page: Page): Promise<string[]> =>
  page.locator('[data-results] h2').allInnerTexts();

/** Types an area, as someone does without marks, and takes the first answer with the keyboard. */
async function choose(page: Page, typed: string): Promise<void> {
  await box(page).focus();
  await page.keyboard.type(typed);
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[data-results] h2').first().waitFor();
}

/** Opens the filters and ticks one, by keyboard alone. */
async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: label });
  if (!(await box.isVisible())) {
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  await box.focus();
  await page.keyboard.press('Space');
}

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

describe('When files do not come', () => {
  test.each(['**/noi.json', '**/dia-ban.json', '**/*.js'])(
    '%s: the page says so and its list stays',
    async (files) => {
      const [page, context] = await world.tab();
      await context.route(files, (route) =>
        /Finder|preload-helper/.test(route.request().url()) ? route.continue() : route.abort(),
      );
      await page.goto(world.url + finderPath);
      await box(page).focus();
      await page.keyboard.type('vu hoi');
      await expect.poll(() => status(page)).toContain('Chưa tải được');
      expect(await page.locator('[data-list]').isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Hưng Yên', exact: true }).click();
      await page.waitForURL('**/tinh-thanh/hung-yen/');
      await context.unroute(files);
      await context.close();
    },
  );

  test('without centres the places of the area are there, without distances', async () => {
    const [page, context] = await world.tab();
    await context.route('**/trung-tam.json', (route) => route.abort());
    await page.goto(world.url + finderPath);
    await choose(page, 'vu hoi vu thu');
    expect(await names(page)).toContain('Nơi thử Một');
    expect(await page.locator('[data-results]').innerText()).not.toContain('đường chim bay');
    await context.close();
  });
});

describe('Coming back from a place', () => {
  // The browser's own page cache holds the page as it was left; nothing of it is written anywhere by us.
  test('the list, the text and the filters are as they were', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + finderPath);
    await choose(page, 'vu hoi vu thu');
    await tick(page, 'Miễn phí');
    await expect.poll(() => status(page)).toContain('1 nơi đã kiểm tra');
    const before = await names(page);
    await page.evaluate(() =>
      addEventListener(
        'pageshow',
        (event) => (document.body.dataset['kept'] = `${event.persisted}`),
      ),
    );
    await page.getByRole('link', { name: 'Nơi thử Một' }).click();
    await page.waitForURL('**/dia-chi/thu-vu-1/');
    await page.evaluate(() => history.back());
    await page.waitForURL(`**${finderPath}`, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => document.body.dataset['kept'])).toBe('true');
    expect(await names(page)).toEqual(before);
    expect(await box(page).inputValue()).toContain('Vũ Hội');
    expect(await page.getByRole('checkbox', { name: 'Miễn phí' }).isChecked()).toBe(true);
    await context.close();
  });
});

describe('A copied link', () => {
  test('opens as what was copied, without the typed text', async () => {
    const [page, context] = await world.tab({
      viewport: sizes[0],
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(world.url + finderPath);
    await choose(page, 'vu hoi vu thu');
    await tick(page, 'Miễn phí');
    await tick(page, 'Cơ sở điều trị methadone');
    await tick(page, 'Điểm tư vấn (');
    await page.getByLabel('Xếp theo').selectOption('name');
    await expect.poll(() => status(page)).toContain('1 nơi đã kiểm tra');
    const before = { names: await names(page), headings: await headings(page) };
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect.poll(() => status(page)).toContain('Đã sao chép');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${world.url}${finderPath}#loc:noi=13264&loai=0.4&chi=0&xep=ten`);
    const [other, second] = await world.tab();
    await other.goto(link);
    await other.locator('[data-results] h2').first().waitFor();
    expect({ names: await names(other), headings: await headings(other) }).toEqual(before);
    for (const label of ['Miễn phí', 'Cơ sở điều trị methadone'])
      expect(
        await other.getByRole('checkbox', { name: label, includeHidden: true }).isChecked(),
      ).toBe(true);
    expect(other.url()).toBe(link);
    await second.close();
    await context.close();
  });

  test('that someone made up does nothing', async () => {
    const [page, context] = await world.tab();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const hash of [
      '#loc:<img src=x>',
      '#loc:noi=99.99999&loai=77',
      `#loc:${'9.'.repeat(900)}`,
    ]) {
      await page.goto('about:blank');
      await page.goto(world.url + finderPath + hash);
      await page.waitForTimeout(300);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

// Suggestions lie over the map as long as they are open; what they cover half would count as too small.
const violations = async (page: Page): Promise<string[]> => {
  const covered = (await page.locator('[role=option]').count()) > 0;
  return barriers(page, (axe) => axe.exclude(covered ? ['.place-marks'] : ['.none']));
};

/** What the page may look like, and what shows that it does. */
const states: Record<string, { reach: (page: Page) => Promise<unknown>; shows: string }> = {
  'with suggestions': {
    reach: async (page) => {
      await box(page).focus();
      await page.keyboard.type('thai binh');
    },
    shows: '[role=option]',
  },
  'with results and open filters': {
    reach: async (page) => {
      await choose(page, 'vu hoi vu thu');
      await tick(page, 'Miễn phí');
    },
    shows: '[data-results] .km',
  },
  empty: { reach: (page) => choose(page, 'tinh cao bang'), shows: '[data-results] .note' },
  'refused a position': {
    reach: (page) => page.getByRole('button', { name: 'Gần tôi' }).click(),
    shows: '[data-status]:has-text("Chưa lấy được")',
  },
  'without its files': {
    reach: async (page) => {
      await page.route('**/*.json', (route) => route.abort());
      await box(page).focus();
      await page.keyboard.type('hue');
    },
    shows: '[data-other]:visible',
  },
};

describe('WCAG 2.2 AA holds', () => {
  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`in every state at ${viewport.width} wide in ${colorScheme} colours`, async () => {
        for (const [name, { reach, shows }] of Object.entries(states)) {
          const [page, context] = await world.tab({ viewport, colorScheme });
          await page.goto(world.url + finderPath);
          await reach(page);
          await page.locator(shows).first().waitFor();
          // What lies half under the bar at the top would count as too small to hit.
          await page.evaluate(() => scrollTo(0, 0));
          expect(await violations(page), name).toEqual([]);
          const over = await overflow(page);
          expect(over, name).toBeLessThanOrEqual(0);
          await context.close();
        }
        const [page, context] = await world.tab({ viewport, colorScheme });
        await page.goto(`${world.url}/dia-chi/thu-vu-1/`);
        await page.locator('summary', { hasText: 'Chỉ đường' }).click();
        expect(await violations(page), 'a checked place').toEqual([]);
        await context.close();
      });
});
