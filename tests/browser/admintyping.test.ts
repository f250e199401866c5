import { expect, test } from 'vitest';
import * as form from './adminform.ts';
import { forgeAdmin } from './adminworld.ts';
import { launch } from './chromium.ts';

test('no letter is lost that is typed while a list is coming and the page is slow to draw it', async () => {
  const browser = await launch();
  const world = await forgeAdmin(browser);
  const page = await world.open('lan');
  let answered = 0;
  let answer = (): void => {};
  const soon = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/git/blobs/**', async (route) => {
    await soon;
    answered++;
    await route.continue();
  });
  await page.getByText('Viết tin trong tuần').click();
  await form.field(page, 'Tiêu đề').click();
  await page.evaluate(drawLate);
  const [before, after] = ['Mở đầu. ', 'Đêm nói chuyện ở phường Thử Nghiệm. '.repeat(3)];
  await page.keyboard.type(before);
  expect(answered).toBe(0);
  answer();
  await page.keyboard.type(after);
  expect(answered).toBeGreaterThan(0);
  expect(await form.field(page, 'Tiêu đề').inputValue()).toBe(before + after);
  await browser.close();
  await world.close();
});

/** Runs in the page: what React would draw at the next turn it draws half a second later, as a busy computer would. */
function drawLate(): void {
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (...words: unknown[]) {
    setTimeout(() => Reflect.apply(post, this, words), 500);
  };
}
