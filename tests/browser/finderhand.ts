import type { Page } from 'playwright-core';

/** The page on which places are found. */
export const finderPath = '/tim-noi-giup-do/';

/** The box for an area. */
export const box = (page: Page) => page.locator('#tim-o');

/** The names of the places that are shown. */
export const names = (page: Page): Promise<string[]> =>
  page.locator('[data-results] h3').allInnerTexts();

/** What is said of what was found. */
export const status = (page: Page): Promise<string> => page.locator('[data-status]').innerText();

/** The headings of what was found. */
export const headings = (page: Page): Promise<string[]> =>
  page.locator('[data-results] h2').allInnerTexts();

/** Types an area, as someone does without marks, and takes the first answer with the keyboard. */
export async function choose(page: Page, typed: string): Promise<void> {
  await box(page).focus();
  await page.keyboard.type(typed);
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[data-results] h2').first().waitFor();
}

/** Opens the filters and ticks one, by keyboard alone. */
export async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: label });
  if (!(await box.isVisible())) {
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  await box.focus();
  await page.keyboard.press('Space');
}
