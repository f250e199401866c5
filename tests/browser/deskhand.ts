import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { row } from './deskworld.ts';

/** What a page says first that has these words. */
export const said = (page: Page, text: string | RegExp) => page.getByText(text).first();

/** The button that is called just so. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Where an answer is written. */
export const answer = (page: Page) => page.getByLabel('Trả lời', { exact: true });

/** Opens a thread from the queue and waits until its letters stand there. */
export async function read(page: Page, thread: { id: string }): Promise<void> {
  await row(page, thread).click();
  await answer(page).waitFor();
}

/** What stands in the letters of somebody who asked. */
export const texts = async (asker: {
  read: () => Promise<{ letters: readonly { text: string }[] }>;
}) => (await asker.read()).letters.map(({ text }) => text);

/** Presses a button and gives the file that is downloaded then. */
export async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
