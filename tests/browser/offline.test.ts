import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepHue, keptHue, left, offlineWorld, type OfflineWorld } from './offlineworld.ts';

let world: OfflineWorld;

beforeAll(async () => {
  world = await offlineWorld();
});
afterAll(() => world.close());
beforeEach(() => world.line(() => 'up'));

const text = (page: Page): Promise<string> => page.locator('body').innerText();
const calls = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('main a[href^="tel:"]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('href')));
const banner = /Bản lưu ngày \d{1,2}\/\d{1,2}\/\d{4}\. Có thể đã cũ; gọi hỏi trước\./;

describe('Who keeps the book of a province', () => {
  test('is told first what is kept and who may see it; nothing is kept before the yes, or after a no', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    expect(await left(page)).toEqual([]);
    await page.getByRole('button', { name: /^Lưu danh bạ/ }).click();
    await page.getByText('Người khác dùng máy này có thể thấy.').waitFor();
    expect(await left(page)).toEqual([]);
    await page.getByRole('button', { name: 'Không lưu' }).click();
    await page.getByRole('button', { name: /^Lưu danh bạ/ }).waitFor();
    expect(await left(page)).toEqual([]);
    expect(world.asked.filter((it) => /kho\.js|\/luu\//.test(it))).toEqual([]);
    await context.close();
  });

  test('reads it without a network: the province, a place, whom to call, each with its day', async () => {
    const [page, context] = await world.tab();
    await keepHue(page, world.url);
    expect((await left(page)).sort()).toEqual([...keptHue].sort());
    world.line(() => 'down');
    for (const [path, words] of [
      ['/tinh-thanh/hue/', 'Tư vấn, điều trị và hỗ trợ về ma túy ở thành phố Huế'],
      ['/dia-chi/hue-an-cuu-1/', 'Chưa rõ, nên hỏi trước'],
      ['/so-dien-thoai/', 'chưa tìm thấy đường dây chung'],
      ['/so-dien-thoai', 'chưa tìm thấy đường dây chung'],
      ['/bai-viet/soc-thuoc-goi-115/', 'Điều cần nhớ'],
      ['/khi-ban-den/', 'hỏi năm câu'],
    ] as const) {
      await page.goto(world.url + path);
      expect(await text(page), path).toContain(words);
      expect(await text(page), path).toMatch(banner);
    }
    await page.goto(`${world.url}/so-dien-thoai/`);
    expect(await calls(page)).toEqual(expect.arrayContaining(['tel:115', 'tel:111', 'tel:113']));
    const heading = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].some((font) => font.status === 'loaded');
    });
    expect(heading, 'the heading font is there').toBe(true);
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    expect(await page.locator('[data-finder]').count()).toBe(0);
    await context.close();
  });

  test('finds, where a page is not kept, what is, and whom to call', async () => {
    const [page, context] = await world.tab();
    await keepHue(page, world.url);
    world.line(() => 'down');
    for (const path of ['/', '/tinh-thanh/ca-mau/', '/tim-noi-giup-do/']) {
      await page.goto(world.url + path);
      expect(await text(page), path).toContain('Máy chưa có mạng, và trang này chưa lưu');
      expect(await calls(page), path).toEqual(
        expect.arrayContaining(['tel:115', 'tel:111', 'tel:113']),
      );
    }
    await page.getByRole('link', { name: 'Danh bạ thành phố Huế' }).click();
    await page.getByRole('heading', { name: 'ở thành phố Huế' }).first().waitFor();
    await context.close();
  });

  test('sees the site itself, without a day, as soon as there is a network', async () => {
    const [page, context] = await world.tab();
    await keepHue(page, world.url);
    await page.goto(`${world.url}/dia-chi/hue-an-cuu-1/`);
    expect(await text(page)).not.toMatch(banner);
    world.line((path) => (path === '/so-dien-thoai/' ? 'gone' : 'up'));
    const answer = await page.goto(`${world.url}/so-dien-thoai/`);
    expect(answer?.status(), 'an answer of the site is never hidden').toBe(404);
    await context.close();
  });

  test('has it made new at a visit of that province alone, and only where it changed', async () => {
    const [page, context] = await world.tab();
    await keepHue(page, world.url);
    world.asked.length = 0;
    for (const path of ['/so-dien-thoai/', '/tinh-thanh/ca-mau/', '/tinh-thanh/hue/']) {
      await page.goto(world.url + path);
      await page.waitForTimeout(300);
    }
    await expect
      .poll(() => world.asked.filter((it) => it.includes('/luu/')))
      .toEqual(['304 /luu/hue.json']);
    await page.evaluate(async () => {
      const cache = await caches.open('diem-tua');
      const old = await (await cache.match('/luu/hue.json'))?.text();
      const headers = { Kept: '2026-01-02T03:00:00Z', ETag: '"of-before"' };
      await cache.put('/luu/hue.json', new Response(old, { headers }));
    });
    world.line(() => 'down');
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    expect(await text(page)).toContain('Bản lưu ngày 2/1/2026');
    world.line(() => 'up');
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    await page.waitForFunction(async () => {
      const kept = await (await caches.open('diem-tua')).match('/luu/hue.json');
      return kept?.headers.get('ETag') !== '"of-before"';
    });
    expect(world.asked.at(-1)).toBe('200 /luu/hue.json');
    world.line(() => 'down');
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    expect(await text(page)).not.toContain('2/1/2026');
    await context.close();
  });

  test('may do it from the page of a place, and leaves at once by "Thoát nhanh" without a network', async () => {
    const [page, context] = await world.tab();
    await keepHue(page, world.url, '/dia-chi/hue-an-cuu-1/');
    world.line(() => 'down');
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    const gone = page.waitForRequest((request) => !request.url().startsWith(world.url));
    const blank = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a.exit')?.click();
      return !document.body.checkVisibility() && document.title.trim().length < 2;
    });
    expect(blank).toBe(true);
    expect((await gone).url()).toContain('https://vi.wikipedia.org/');
    await context.close();
  });
});

describe('The control', () => {
  test('breaks no rule of accessibility: asking, kept, on a phone and wide, light and dark', async () => {
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const [page, context] = await world.tab({ viewport: { width, height: 740 }, colorScheme });
        await page.goto(`${world.url}/tinh-thanh/hue/`);
        await page.getByRole('button', { name: /^Lưu danh bạ/ }).click();
        await page.getByText('có thể thấy').waitFor();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await page.getByRole('button', { name: 'Tôi hiểu, lưu vào máy' }).click();
        await page.getByText('Đã lưu danh bạ').waitFor();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
          'status',
        );
        world.line(() => 'down');
        for (const path of ['/tinh-thanh/hue/', '/ban-do/']) {
          await page.goto(world.url + path);
          expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
        }
        world.line(() => 'up');
        await context.close();
      }
  });

  test('is not shown without JavaScript', async () => {
    const [page, context] = await world.tab({ javaScriptEnabled: false });
    for (const path of ['/tinh-thanh/hue/', '/rieng-tu/']) {
      await page.goto(world.url + path);
      expect(await page.locator('[data-offline]').count()).toBe(1);
      expect(await page.locator('[data-offline]').isVisible()).toBe(false);
    }
    await context.close();
  });
});
