import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import {
  clipboard,
  close,
  open,
  path,
  quiet,
  sharingTab,
  type Answer,
  type Shared,
} from './sharing.ts';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { sizes } from './visit.ts';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

const tab = (options?: BrowserContextOptions, apps?: Answer): Promise<Page> =>
  sharingTab(world.browser, world.url, options, apps);
const said = (page: Page, at: number): Promise<string> =>
  page.locator('.share-said').nth(at).innerText();
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const shared = (page: Page): Promise<Shared[]> =>
  page.evaluate(() => (window as unknown as { shared: Shared[] }).shared);

describe('Someone who wants to send an article', () => {
  test('copies the address that tells nothing, or the one with the title', async () => {
    const page = await tab(clipboard);
    for (const [at, address] of [quiet, open].entries()) {
      await page.getByRole('button', { name: 'Sao chép địa chỉ' }).nth(at).click();
      await expect.poll(() => said(page, at)).toBe('Đã sao chép. Bạn dán vào nơi muốn gửi.');
      expect(await copied(page)).toBe(address);
    }
    await close(page);
  });

  test('finds the address selected where the browser lets no page copy', async () => {
    const context = await world.browser.newContext({ viewport: sizes[0] });
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const page = await context.newPage();
    await page.goto(world.url + path);
    await page.getByRole('button', { name: 'Sao chép địa chỉ' }).first().click();
    await expect
      .poll(() => said(page, 0))
      .toBe('Trình duyệt không cho trang tự chép. Địa chỉ đã được chọn để bạn chép.');
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    });
    expect(selected).toBe(quiet);
    await close(page);
  });

  test('hands each address to an app of the device; the quiet one goes without the title', async () => {
    const page = await tab({}, 'taken');
    for (const at of [0, 1])
      await page.getByRole('button', { name: 'Chọn ứng dụng để gửi' }).nth(at).click();
    expect(await shared(page)).toEqual([
      { title: 'Một bài bạn có thể đọc', url: quiet },
      { title: 'Sốc thuốc: gọi 115, đặt nằm nghiêng, ở bên', url: open },
    ]);
    await close(page);
  });

  test('hears nothing when they close the choice, and gets a copy when it does not open', async () => {
    for (const [answer, sentence] of [
      ['AbortError', ''],
      ['NotAllowedError', 'Đã sao chép. Bạn dán vào nơi muốn gửi.'],
    ] as const) {
      const page = await tab(clipboard, answer);
      await page.getByRole('button', { name: 'Chọn ứng dụng để gửi' }).first().click();
      await expect.poll(() => said(page, 0)).toBe(sentence);
      await close(page);
    }
  });

  test('sees no button for apps where the device has no choice of them', async () => {
    const context = await world.browser.newContext({ viewport: sizes[0] });
    await context.addInitScript(() => {
      delete (Navigator.prototype as { share?: unknown }).share;
    });
    const page = await context.newPage();
    await page.goto(world.url + path);
    const apps = page.getByRole('button', { name: 'Chọn ứng dụng để gửi' });
    await page.getByRole('button', { name: 'Sao chép địa chỉ' }).first().waitFor();
    expect(await apps.count()).toBe(0);
    await close(page);
  });

  test('does it all by keyboard', async () => {
    const page = await tab(clipboard, 'taken');
    const steps: string[] = [];
    await page.locator('#kin-o').focus();
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      steps.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
      await page.keyboard.press('Enter');
    }
    expect(steps).toEqual([
      'Sao chép địa chỉ',
      'Chọn ứng dụng để gửi',
      'Mã QR cho người ngồi cạnh',
      'Đăng lên Facebook',
    ]);
    expect(await copied(page)).toBe(quiet);
    expect(await shared(page)).toHaveLength(1);
    expect(await page.locator('.share-qr').first().isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Mở Facebook',
    );
    await close(page);
  });

  test('has everything but the buttons without JavaScript', async () => {
    const page = await tab({ javaScriptEnabled: false });
    expect(await page.locator('#kin-o').inputValue()).toBe(quiet);
    expect(await page.locator('#mo-o').inputValue()).toBe(open);
    expect(await page.locator('main button:visible').count()).toBe(0);
    await page.getByText('Mã QR cho người ngồi cạnh').first().click();
    expect(await page.locator('.share-qr').first().isVisible()).toBe(true);
    await page.getByText('Đăng lên Facebook').first().click();
    expect(await page.getByRole('link', { name: 'Mở Facebook' }).first().isVisible()).toBe(true);
    await close(page);
  });
});

describe('Sending', () => {
  test('has no barrier with every part open, and fits a narrow phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await tab({ colorScheme, viewport: { width: 360, height: 640 } }, 'taken');
      for (const part of await page.locator('main summary').all()) await part.click();
      expect(await page.locator('main details[open]').count()).toBe(4);
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await close(page);
    }
  });
});
