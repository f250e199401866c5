import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Photo } from './adminphoto.ts';

/** Takes a page of the editors' site and opens an entry's form. */
export async function openEntry(page: Page, collection: string, slug: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/collections/${collection}/entries/${slug}`);
  await page
    .getByRole('button', { name: /^(Lưu|Đã đăng)$/ })
    .first()
    .waitFor();
}

/** A field by the beginning of its label. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first();

/** Presses the button that keeps a draft. */
export const save = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lưu', exact: true }).click();

/** Waits until a draft is kept and its form takes new words: what is typed before would go with the old form. */
export async function saved(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Trạng thái: / }).waitFor();
  await page.locator('button:disabled', { hasText: /^Lưu$/ }).waitFor();
}

/** Waits for a notice with this text and no other. */
export const notice = (page: Page, text: string): Promise<void> =>
  page.locator('.Toastify__toast').getByText(text, { exact: true }).first().waitFor();

/** Takes an open draft and what it shall be, in the words of the menu, and waits until the forge knows. */
export async function setStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Trạng thái: / }).click();
  await page.getByRole('menuitem', { name: status }).click();
  await page.getByRole('button', { name: `Trạng thái: ${status}` }).waitFor();
}

/** Asks for an open draft to be put on the site; the page's question is the caller's to answer. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Đăng ngay' }).click();
}

/** How long a slow computer may take for what a person waits for. */
export const patience = { timeout: 30_000 };

/** Waits until a field holds what was typed before. */
export const isBack = (it: Locator, text: string): Promise<void> =>
  expect.poll(() => it.inputValue(), patience).toBe(text);

/** Waits until a text that was typed is kept in this browser, over a reload, for `places.slug` or for new `articles`. */
export const kept = (page: Page, entry: string, text: string): Promise<void> =>
  expect.poll(() => page.evaluate(backup, `backup.${entry}`), patience).toContain(text);

/** Runs in the page: the unsent draft under a key. */
const backup = (key: string): Promise<string> =>
  new Promise((done, fail) => {
    const opening = indexedDB.open('localforage');
    opening.onerror = () => fail(opening.error ?? new Error('indexedDB'));
    opening.onsuccess = () => {
      const all = opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
      const asking = all.get(key);
      asking.onsuccess = () => {
        opening.result.close();
        done(String(asking.result?.raw ?? ''));
      };
    };
  });

/** What the weekly article of the tests says. */
export const article = {
  title: 'Đêm nói chuyện ở phường Thử Nghiệm',
  slug: 'dem-noi-chuyen-o-phuong-thu-nghiem',
  summary: 'Một buổi nói chuyện dành cho phụ huynh.',
  alt: 'Sân trường buổi tối với nhiều ghế xếp hàng',
  source: 'Báo cáo của nhóm thử',
  body: 'Tối thứ bảy, phường Thử Nghiệm mời phụ huynh đến nghe và hỏi.',
};

/** Takes a page at the desk and a photograph and fills in the weekly article from its template. */
export async function writeArticle(page: Page, photo: Photo): Promise<void> {
  await page.getByText('Viết tin trong tuần').click();
  await field(page, 'Tiêu đề').click();
  await page.keyboard.type(article.title);
  await page.keyboard.press('Tab');
  await page.keyboard.type(article.summary);
  const choosing = page.waitForEvent('filechooser');
  await page.getByText('Chọn ảnh', { exact: true }).click();
  await (await choosing).setFiles(photo);
  await page.getByText('Chọn ảnh khác').waitFor();
  await field(page, 'Mô tả ảnh').click();
  await page.keyboard.type(article.alt);
  await page.getByRole('button', { name: 'Thêm nguồn' }).click();
  await field(page, 'Tên nguồn').click();
  await page.keyboard.type(article.source);
  await emptied(page.locator('[contenteditable=true]').first());
  await page.keyboard.type(article.body);
}

/** Takes the rich editor and removes the template's words: it hears of a selection a moment after it was made, and a hand waits for that. */
async function emptied(editor: Locator): Promise<void> {
  await editor.click();
  for (let turn = 0; turn < 100; turn += 1) {
    await editor.press('Control+A');
    await editor.press('Delete');
    if ((await editor.innerText()).replace(/[\s\uFEFF]/g, '') === '') return;
    await editor.page().waitForTimeout(100);
  }
  throw new Error(`The rich editor keeps its words: ${await editor.innerText()}`);
}

/** Answers the question about the people in pictures and goes on with the save; what stands in its place is told. */
export async function nobodyShown(page: Page): Promise<void> {
  const answer = page.getByText('Không nhận ra khuôn mặt ai');
  await answer.waitFor(patience).catch(async (error: unknown) => {
    const said = await page
      .getByRole('dialog')
      .or(page.locator('.Toastify__toast'))
      .allInnerTexts();
    throw new Error(`No question about people, but: ${said.join(' | ')}`, { cause: error });
  });
  await answer.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
}
