import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allKept, openForm } from './adminhand.ts';
import { telephone } from './adminscreen.ts';
import { clicking, localAdmin, type LocalAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let admin: LocalAdmin;

beforeAll(async () => {
  browser = await launch();
  admin = await localAdmin(browser);
});
afterAll(async () => {
  await admin.close();
  await browser.close();
});

const file = () => readFileSync(join(admin.folder, 'content/hotlines/ngay-mai.yml'), 'utf8');

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate(focused))) return;
  }
  expect.fail(`no Tab leads to ${name}`);
}

/** Runs in the page: what a person would call the thing that has the focus. */
function focused(): string {
  const it = document.activeElement;
  const label = it instanceof HTMLInputElement ? it.labels?.[0]?.textContent : undefined;
  return it?.getAttribute('aria-label') ?? label ?? it?.textContent ?? '';
}

describe('A telephone number that has changed', () => {
  test('is put right from the desk of a telephone with six presses at most', async () => {
    const page = await admin.open(telephone);
    const presses = await clicking(page);
    await page.reload();
    const search = page.getByLabel('Tìm nơi hoặc số điện thoại cần sửa');
    await search.click();
    await page.keyboard.type('ngay mai');
    await page.getByRole('link', { name: /Ngày Mai/ }).click();
    const number = page.getByRole('textbox', { name: /^Số để gọi/ });
    await number.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('0900 000 001');
    await page.getByRole('button', { name: 'Đăng', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Đăng ngay' }).click();
    await allKept(page);
    expect(file()).toContain('+84900000001');
    expect(presses()).toBeLessThanOrEqual(6);
    await page.context().close();
  });

  test('is put right with the keyboard alone', async () => {
    const page = await admin.open();
    const presses = await clicking(page);
    await page.reload();
    await page.getByText('Viết tin trong tuần').waitFor();
    await tabTo(page, /^Sửa nhanh số điện thoại/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('ngay mai');
    await page.getByText(/^Có 1 nơi/).waitFor();
    await tabTo(page, /Ngày Mai/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^Số để gọi/ }).waitFor();
    await tabTo(page, /^Số để gọi/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('0900 000 002');
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press('Shift+Tab');
      if (/^Đăng/.test(await page.evaluate(focused))) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Đăng ngay' }).waitFor();
    if (!/^Đăng ngay/.test(await page.evaluate(focused))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await allKept(page);
    expect(file()).toContain('+84900000002');
    expect(presses()).toBe(0);
    await page.context().close();
  });
});

describe('The text of an article on a telephone', () => {
  test('is written in a plain box, where composed letters come out as they are typed', async () => {
    const page = await admin.open(telephone);
    await openForm(page, admin.url, 'articles/new');
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0);
    const box = page.locator('textarea.dt-prose');
    await box.click();
    const keyboard = await page.context().newCDPSession(page);
    for (const word of [
      ['d', 'đ', 'đu', 'đươ', 'đươn', 'đương', 'đường'],
      ['d', 'đ', 'đa', 'đây'],
    ]) {
      for (const text of word) await compose(keyboard, text);
      await keyboard.send('Input.insertText', { text: word.at(-1) ?? '' });
      await page.keyboard.insertText(' ');
    }
    expect(await box.inputValue()).toBe('đường đây ');
    await page.context().close();
  });
});

type Keyboard = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** What a telephone's keyboard does while a word is not finished yet. */
const compose = (keyboard: Keyboard, text: string) =>
  keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
