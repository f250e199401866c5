import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { box, choose, finderPath, headings, names, status, tick } from './finderhand.ts';
import { finderWorld, type FinderWorld } from './finderworld.ts';
import { sizes } from './visit.ts';

let world: FinderWorld;

beforeAll(async () => {
  world = await finderWorld();
}, 400_000);
afterAll(() => world.close());

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
