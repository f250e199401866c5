import type { Dialog, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode } from './camera.ts';
import { ask, asked, enter, fillIn, letGo, visit } from './mailhand.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';
import { left } from './traces.ts';

let world: MailWorld;
const neutral = 'https://vi.wikipedia.org/';

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

/** A page with a code on it, and the questions that the browser asks when it is left; each is answered with "stay". */
async function withCode(): Promise<[Page, code: string, asks: string[]]> {
  const [page, context] = await world.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
  await context.route(`${neutral}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' }),
  );
  const asks: string[] = [];
  page.on('dialog', (it: Dialog) => {
    asks.push(it.type());
    void it.dismiss();
  });
  return [page, await ask(world, page), asks];
}

describe('The code', () => {
  test('is drawn as a QR code in the page itself, which a camera reads as the code', async () => {
    const [page, code] = await withCode();
    const before = await page.locator('svg.mail-qr').count();
    expect(before).toBe(0);
    await page.locator('[data-receipt] details summary').click();
    await page.locator('[data-qr]').click();
    const picture = await page.locator('svg.mail-qr').screenshot();
    expect(await readCode(page, picture)).toBe(code);
    await page.context().close();
  });

  test('is copied when that is asked for, with a word on who else may read it', async () => {
    const [page, code] = await withCode();
    await page.locator('[data-receipt] details summary').click();
    expect(await page.getByText('bàn phím có thể đọc chữ vừa sao chép').isVisible()).toBe(true);
    await page.locator('[data-copy]').click();
    await page.getByText('Đã sao chép').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await page.context().close();
  });

  test('is printed alone, under a title that tells nothing', async () => {
    const [page, code] = await withCode();
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = document.title;
      };
    });
    const title = await page.title();
    await page.locator('[data-print]').click();
    expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('Ghi chú');
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => document.body.innerText.trim());
    expect(seen.replaceAll(/\s+/g, '')).toContain(code.replaceAll('-', ''));
    expect(seen).toContain('/hop-thu/');
    expect(seen).not.toMatch(/ma túy|tư vấn|câu hỏi|Điểm Tựa|Cách kín nhất/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.title()).toBe(title);
    await page.emulateMedia({ media: 'screen' });
    await page.context().close();
  });

  test('is not lost by a wrong touch: the browser asks before the page is left, until the code was typed back', async () => {
    const [page, code, asks] = await withCode();
    await page.locator('.trail a').click();
    await expect.poll(() => asks.length).toBe(1);
    expect(page.url()).toContain('/gui-cau-hoi/');
    await page.locator('[data-written]').click();
    await page.locator('[data-group-typed]').fill('ZZZZ');
    await page.keyboard.press('Enter');
    await page.getByText('Chưa đúng nhóm cuối').waitFor();
    await page.getByText('Xem lại mã').click();
    await letGo(page, code);
    await page.locator('.trail a').click();
    await page.waitForURL(`${world.url}/`);
    expect(asks).toEqual(['beforeunload']);
    await page.context().close();
  });
});

describe('"Thoát nhanh"', () => {
  const gone = /Em trai|Điểm Tựa|mất ngủ|Máy chủ đã nhận/;

  test.each(['the button', 'Shift three times'])(
    'by %s is never held up by the code, and Back shows nothing',
    async (way) => {
      const [page, code, asks] = await withCode();
      if (way === 'the button') await page.click('a.exit');
      else for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
      await page.waitForURL(neutral);
      expect(asks).toEqual([]);
      await page.goBack();
      await page.waitForTimeout(300);
      const seen = await page.evaluate(() => document.documentElement.innerText);
      expect(seen).not.toMatch(gone);
      expect(seen).not.toContain(code.slice(0, 4));
      expect((await left(page).catch(() => [])).join()).not.toContain(code);
      await page.context().close();
    },
  );

  test('leaves no letter and no text behind, in the page or in its fields', async () => {
    const [page, code] = await withCode();
    await letGo(page, code);
    await enter(world, page, code);
    await page.getByText(asked).waitFor();
    await page.goto(`${world.url}/tro-nang/`);
    await page.goBack();
    await page.locator('main').waitFor();
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('mất ngủ');
    expect(await page.locator('[data-typed]').inputValue()).toBe('');
    await visit(world, page, '/gui-cau-hoi/');
    await fillIn(page);
    await page.goto(`${world.url}/tro-nang/`);
    await page.goBack();
    await page.locator('[data-mail]').waitFor();
    expect(await page.locator('[data-text]').inputValue()).toBe('');
    expect(await page.locator('#noi-o').inputValue()).toBe('');
    expect(await page.locator('[data-topic] :checked').count()).toBe(0);
    await page.context().close();
  });

  test('and "Khóa lại" leaves an empty field where the letters were', async () => {
    const [page, code] = await withCode();
    await letGo(page, code);
    await enter(world, page, code);
    await page.getByText('Khóa lại').first().click();
    await page.locator('[data-entry]').waitFor();
    expect(await page.locator('[data-typed]').inputValue()).toBe('');
    expect(await page.locator('body').textContent()).not.toContain('mất ngủ');
    await page.context().close();
  });
});
