import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers, overflow } from './barriers.ts';
import type { MailWorld } from './mailworld.ts';

/** What is written unless a test says otherwise. */
export const asked = 'Em trai tôi mất ngủ nhiều ngày. Tôi nên làm gì trước?';

/** Takes the world and a page of letters and opens it, with the form there. */
export async function visit({ url }: MailWorld, page: Page, path: string): Promise<void> {
  await page.goto(url + path);
  await page.locator('[data-mail]').waitFor();
}

/** Chooses the commune that the trial's health station serves, by the name that it had. */
export async function chooseArea(page: Page): Promise<void> {
  await page.locator('#noi-o').fill('vu hoi vu thu');
  await page.locator('[role=option]').first().click();
}

/** Fills in what a question needs and no more. */
export async function fillIn(page: Page, text = asked): Promise<void> {
  await page.getByText('Chuyện của người thân').click();
  await chooseArea(page);
  await page.locator('[data-text]').fill(text);
  await page.locator('[data-route-found]').waitFor();
}

/** A new tab with a question in it that is filled in. */
export async function written(world: MailWorld, text: string): Promise<Page> {
  const [page] = await world.tab();
  await visit(world, page, '/gui-cau-hoi/');
  await fillIn(page, text);
  return page;
}

/** The bodies that a page sends to a path. */
export function bodies(page: Page, path: string): string[] {
  const sent: string[] = [];
  page.on('request', (it) => {
    if (new URL(it.url()).pathname === path) sent.push(it.postData() ?? '');
  });
  return sent;
}

/** Presses the button that sends. */
export const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Niêm phong và gửi' }).click();

/** Waits for the code and gives it as it stands there. */
export async function codeOf(page: Page): Promise<string> {
  await page.locator('[data-code-shown]').waitFor();
  const shown = (await page.locator('[data-code]').textContent()) ?? '';
  return shown.trim().replaceAll(' ', '-');
}

/** Asks, and gives the code. */
export async function ask(world: MailWorld, page: Page, text = asked): Promise<string> {
  await visit(world, page, '/gui-cau-hoi/');
  await fillIn(page, text);
  await send(page);
  return codeOf(page);
}

/** Shows that the code was written down, so that the page may be left. */
export async function letGo(page: Page, code: string): Promise<void> {
  await page.locator('[data-written]').click();
  await page.locator('[data-group-typed]').fill(code.slice(-4));
  await page.keyboard.press('Enter');
  await page.locator('[data-code-kept]').waitFor();
}

/** Opens the thread of a code. */
export async function enter(world: MailWorld, page: Page, code: string): Promise<void> {
  await visit(world, page, '/hop-thu/');
  await page.locator('[data-typed]').fill(code);
  await page.keyboard.press('Enter');
  await page.locator('[data-thread]').waitFor();
}

/** Walks by Tab to what a selector names, in so many steps at most. */
export async function tabTo(page: Page, selector: string, most = 90): Promise<void> {
  for (let step = 0; step < most; step++) {
    const there = await page.evaluate((it) => document.activeElement?.matches(it), selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${selector}.`);
}

/** Chooses the same commune as `chooseArea` by keys alone, and waits for what it is called today. */
export async function typeArea(page: Page): Promise<void> {
  await tabTo(page, '#noi-o');
  await page.keyboard.type('vu hoi vu thu');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('nay là xã Thư Vũ, Hưng Yên').waitFor();
}

/** Looks that a page breaks no rule of WCAG 2.2 AA as it stands now. */
export async function hasNoBarriers(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}
