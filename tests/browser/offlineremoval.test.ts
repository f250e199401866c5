import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepHue, keptHue, left, offlineWorld, type OfflineWorld } from './offlineworld.ts';

let world: OfflineWorld;

beforeAll(async () => {
  world = await offlineWorld();
});
afterAll(() => world.close());
beforeEach(() => world.line(() => 'up'));

const removal = 'Xóa dữ liệu Điểm Tựa trên máy này';
const remove = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: removal }).click();
  const said = page.getByText('Lịch sử trình duyệt vẫn còn');
  await said.waitFor();
  return said.innerText();
};
const isKept = async (page: Page): Promise<void> =>
  expect((await left(page)).sort()).toEqual([...keptHue].sort());

/** A tab in which Huế is kept. */
async function kept(): Promise<[Page, BrowserContext]> {
  const [page, context] = await world.tab();
  await keepHue(page, world.url);
  await isKept(page);
  return [page, context];
}

describe('"Xóa dữ liệu Điểm Tựa trên máy này"', () => {
  test('on the province’s page leaves no worker, no cache, no storage, and says what stays', async () => {
    const [page, context] = await kept();
    await page.reload();
    await page.evaluate(() => {
      localStorage.setItem('planted', '1');
      sessionStorage.setItem('planted', '1');
    });
    expect(await left(page)).toHaveLength(5);
    expect(await remove(page)).toContain('Đã xóa mọi thứ');
    expect(await left(page)).toEqual([]);
    await page.goto(`${world.url}/so-dien-thoai/`);
    expect(await left(page)).toEqual([]);
    world.line(() => 'down');
    expect(await page.goto(`${world.url}/tinh-thanh/hue/`).catch(() => 'nothing')).toBe('nothing');
    await context.close();
  });

  test('is on the privacy page always, and works there without a network', async () => {
    const [page, context] = await kept();
    world.line(() => 'down');
    await page.goto(`${world.url}/rieng-tu/`);
    await isKept(page);
    expect(await remove(page)).toContain('Đã xóa mọi thứ');
    expect(await left(page)).toEqual([]);
    world.line(() => 'up');
    await page.goto(`${world.url}/rieng-tu/`);
    expect(await remove(page)).toContain('Điểm Tựa không giữ gì trên máy này');
    expect(await left(page)).toEqual([]);
    await context.close();
  });

  test('works beside a second tab that reads what is kept', async () => {
    const [page, context] = await kept();
    const other = await context.newPage();
    await other.goto(`${world.url}/tinh-thanh/hue/`);
    await page.reload();
    await remove(page);
    await other.goto(`${world.url}/tinh-thanh/hue/`);
    await other.waitForTimeout(300);
    expect(await left(other)).toEqual([]);
    await context.close();
  });

  test('works when the worker was killed', async () => {
    const [page, context] = await kept();
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await remove(page);
    expect(await left(page)).toEqual([]);
    await context.close();
  });

  test('stops what is being kept in another tab', async () => {
    const [page, context] = await world.tab();
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    world.line((path) => (path.startsWith('/luu/') ? 'held' : 'up'));
    await page.getByRole('button', { name: /^Lưu danh bạ/ }).click();
    await page.getByRole('button', { name: 'Tôi hiểu, lưu vào máy' }).click();
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    const other = await context.newPage();
    await other.goto(`${world.url}/rieng-tu/`);
    await remove(other);
    expect(await left(other)).toEqual([]);
    expect(world.release()).toBe(1);
    await page.getByText('Chưa lưu được').waitFor();
    await other.waitForTimeout(300);
    expect(await left(other)).toEqual([]);
    await context.close();
  });
});

describe('Keeping that fails midway', () => {
  const attempt = async (page: Page): Promise<string> => {
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    await page.getByRole('button', { name: /^Lưu danh bạ/ }).click();
    await page.getByRole('button', { name: 'Tôi hiểu, lưu vào máy' }).click();
    const said = page.getByText('Chưa lưu được');
    await said.waitFor();
    return said.innerText();
  };

  for (const how of ['down', 'cut', 'gone'] as const)
    test(`leaves nothing when the book is ${how}`, async () => {
      const [page, context] = await world.tab();
      world.line((path) => (path.startsWith('/luu/') ? how : 'up'));
      expect(await attempt(page)).toContain('Máy không giữ gì mới');
      expect(await left(page)).toEqual([]);
      await context.close();
    });

  test('leaves nothing when the worker does not come', async () => {
    const [page, context] = await world.tab();
    world.line((path) => (path === '/kho.js' ? 'down' : 'up'));
    expect(await attempt(page)).toContain('Máy không giữ gì mới');
    expect(await left(page)).toEqual([]);
    await context.close();
  });

  test('leaves nothing when the device has no room', async () => {
    const [page, context] = await world.tab();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: world.url, quotaSize: 10_000 });
    expect(await attempt(page)).toContain('máy hết chỗ');
    expect(await left(page)).toEqual([]);
    await context.close();
  });

  test('leaves nothing when the browser lets nothing be registered', async () => {
    const [page, context] = await world.tab();
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('refused'));
    });
    expect(await attempt(page)).toContain('Máy không giữ gì mới');
    expect(await left(page)).toEqual([]);
    await context.close();
  });

  test('keeps the book that was there before', async () => {
    const [page, context] = await kept();
    world.line((path) => (path === '/luu/ca-mau.json' ? 'cut' : 'up'));
    await page.goto(`${world.url}/tinh-thanh/ca-mau/`);
    await page.getByRole('button', { name: /^Lưu danh bạ/ }).click();
    await page.getByRole('button', { name: 'Tôi hiểu, lưu vào máy' }).click();
    await page.getByText('Chưa lưu được').waitFor();
    await isKept(page);
    await context.close();
  });

  test('a worker without a book takes itself away at the next page', async () => {
    const [page, context] = await kept();
    await page.evaluate(() => caches.delete('diem-tua'));
    expect(await left(page)).toEqual(['worker']);
    await page.goto(`${world.url}/so-dien-thoai/`);
    await expect.poll(() => left(page)).toEqual([]);
    await context.close();
  });

  test('a book that the site no longer has is removed at the next visit', async () => {
    const [page, context] = await kept();
    world.line((path) => (path.startsWith('/luu/') ? 'gone' : 'up'));
    await page.goto(`${world.url}/tinh-thanh/hue/`);
    await expect.poll(() => left(page)).toEqual([]);
    await context.close();
  });
});
