import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './barriers.ts';
import { launch } from './chromium.ts';
import { serve } from './site.ts';
import { left, sent } from './traces.ts';
import { sizes } from './visit.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const path = '/gui/2d3rwx/cach-gui/';
const quiet = 'http://127.0.0.1:4321/gui/2d3rwx/';
const open = 'http://127.0.0.1:4321/bai-viet/soc-thuoc-goi-115/';

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What was handed to the apps of the device. */
type Shared = { title?: string; url?: string };

/** The device's own choice of apps: takes everything and keeps it, or is closed, or fails. */
function device(answer: 'taken' | 'AbortError' | 'NotAllowedError'): void {
  const shared: Shared[] = [];
  Object.assign(window, { shared });
  navigator.share = async (data = {}) => {
    if (answer !== 'taken') throw new DOMException('closed', answer);
    shared.push({ ...data } as Shared);
  };
}

async function tab(
  options: BrowserContextOptions = {},
  apps?: Parameters<typeof device>[0],
): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[0], ...options });
  if (apps) await context.addInitScript(device, apps);
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

const close = (page: Page): Promise<void> => page.context().close();
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
    const context = await browser.newContext({ viewport: sizes[0] });
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const page = await context.newPage();
    await page.goto(site.url + path);
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
    const context = await browser.newContext({ viewport: sizes[0] });
    await context.addInitScript(() => {
      delete (Navigator.prototype as { share?: unknown }).share;
    });
    const page = await context.newPage();
    await page.goto(site.url + path);
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

  test('asks nobody else for anything and leaves nothing behind, whatever is used', async () => {
    const page = await tab(clipboard, 'taken');
    const requests = sent(page.context());
    await page
      .context()
      .route('https://www.facebook.com/**', (route) => route.fulfill({ body: '' }));
    await page.reload();
    for (const part of await page.locator('main summary').all()) await part.click();
    for (const name of ['Sao chép địa chỉ', 'Chọn ứng dụng để gửi'])
      for (const button of await page.getByRole('button', { name }).all()) await button.click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const foreign = async (): Promise<string[]> =>
      (await requests()).filter((it) => !it.startsWith(site.url));
    expect((await requests()).length).toBeGreaterThan(2);
    expect(await foreign()).toEqual([]);
    const stays = await left(page);
    expect(stays.slice(2)).toEqual(['', 'null', `${site.url}${path} undefined`, '{}', '{}']);
    // What is planted is seen: the link to Facebook is followed only when it is pressed.
    await page.getByRole('link', { name: 'Mở Facebook' }).first().click();
    await expect.poll(foreign).toHaveLength(1);
    const [followed = ''] = await foreign();
    expect(followed).toContain(`sharer.php?u=${encodeURIComponent(quiet)}`);
    expect(followed).not.toContain('referer');
    await close(page);
  });
});

describe('Someone who was sent a link that tells nothing', () => {
  test('reads the article by one press, and leaves quickly as from any page', async () => {
    const page = await tab();
    await page.goto(quiet.replace('http://127.0.0.1:4321', site.url));
    expect(await page.title()).toBe('Một bài bạn có thể đọc | Điểm Tựa');
    expect(await page.locator('.exit').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Đọc bài viết' }).click();
    expect(new URL(page.url()).pathname).toBe('/bai-viet/soc-thuoc-goi-115/');
    await page.getByRole('link', { name: 'Gửi bài này cho người khác' }).click();
    expect(new URL(page.url()).pathname).toBe(path);
    await close(page);
  });
});
