import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodies, codeOf, letGo, send, written } from './mailhand.ts';
import { threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

describe('A text that is longer than a letter', () => {
  const long = `${'Chuyện kể dài, đêm nào tôi cũng nghĩ. '.repeat(150)}Hết.`;

  test('goes in several letters and comes whole; the room left is told all along', async () => {
    const page = await written(world, 'ngắn');
    const room = page.locator('[data-room]');
    expect(await room.textContent()).toMatch(/^Còn chỗ: \d\.\d{3} byte\.$/);
    await page.locator('[data-text]').fill(long);
    expect(await room.textContent()).toMatch(
      /^Thư đã đầy\. Phần còn lại sẽ thành thư thứ 2, còn chỗ \d+(\.\d{3})? byte\.$/,
    );
    await send(page);
    await codeOf(page);
    await page.getByText('Mọi lá thư đã gửi xong.').waitFor();
    const thread = await threadOf(world, 'thu-y-te', long.slice(0, 60));
    expect(thread.letters.length).toBe(2);
    expect(thread.letters.map(({ text }) => text).join('')).toBe(long);
    await page.context().close();
  });

  test('whose second part does not arrive is kept, and goes when it is pressed again', async () => {
    const text = `Phần hai không đến. ${long}`;
    const page = await written(world, text);
    await page.route('**/api/threads/append', (route) => route.abort());
    await send(page);
    const code = await codeOf(page);
    await page.getByText('Phần dưới đây chưa gửi được').waitFor();
    const unsent = await page.locator('[data-unsent-text]').inputValue();
    expect(unsent.length).toBeGreaterThan(1000);
    expect(text.endsWith(unsent)).toBe(true);
    await page.unroute('**/api/threads/append');
    await page.getByText('Gửi lại phần này').click();
    await page.getByText('Mọi lá thư đã gửi xong.').waitFor();
    const thread = await threadOf(world, 'thu-y-te', 'Phần hai không đến');
    expect(thread.letters.map((it) => it.text).join('')).toBe(text);
    await letGo(page, code);
    await page.context().close();
  });

  test('of more than four letters is not cut: it is said that it is too long', async () => {
    const page = await written(world, long.repeat(4));
    const sent = bodies(page, '/api/threads');
    await send(page);
    await page.getByText('Dài quá 4 lá thư').first().waitFor();
    expect(sent).toEqual([]);
    expect((await page.locator('[data-text]').inputValue()).length).toBe(long.length * 4);
    await page.context().close();
  });
});
