import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodies, codeOf, enter, fillIn, letGo, send, visit, written } from './mailhand.ts';
import { answer, threadOf } from './mailoffice.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
}, 400_000);
afterAll(() => world.close());

/** What the page says below its button. */
const said = (page: Page) => page.locator('[data-said]');

/** Lets the letter arrive and its answer get lost. */
const swallow = (page: Page) =>
  page.route('**/api/threads', async (route) => {
    await route.fetch();
    await route.abort();
  });

describe('Where the network fails', () => {
  test('before the letter arrived: it says so, the text stays, and the same bytes go again', async () => {
    const page = await written(world, 'Mất mạng trước khi thư đến');
    const sent = bodies(page, '/api/threads');
    await page.route('**/api/threads', (route) => route.abort());
    await send(page);
    await page.getByText('Chưa chắc đã gửi được: mạng bị ngắt hoặc quá yếu').waitFor();
    expect(await page.locator('[data-text]').inputValue()).toBe('Mất mạng trước khi thư đến');
    expect(await page.locator('[data-receipt]').isVisible()).toBe(false);
    await page.unroute('**/api/threads');
    await send(page);
    await codeOf(page);
    expect(sent.length).toBe(2);
    expect(sent[1]).toBe(sent[0]);
    await page.context().close();
  });

  test('after it arrived: the code is offered to who must leave, and nothing is there twice', async () => {
    const page = await written(world, 'Mất mạng sau khi thư đến');
    await swallow(page);
    await send(page);
    await page.getByText('Tôi phải rời trang ngay').click();
    const offered = (await page.locator('[data-leaving-code]').textContent())?.trim() ?? '';
    await page.unroute('**/api/threads');
    const again = await world.tab();
    await enter(world, again[0], offered);
    expect(await again[0].locator('.mail-letter').count()).toBe(1);
    await again[1].close();
    await send(page);
    expect(await codeOf(page)).toBe(offered.replaceAll(' ', '-'));
    // Throws where there are two.
    await threadOf(world, 'thu-y-te', 'Mất mạng sau khi thư đến');
    await page.context().close();
  });

  test('a letter that was changed meanwhile is another one, under another code', async () => {
    const page = await written(world, 'Bản đầu');
    await swallow(page);
    await send(page);
    await page.getByText('Tôi phải rời trang ngay').click();
    const first = (await page.locator('[data-leaving-code]').textContent())?.trim();
    await page.unroute('**/api/threads');
    await page.locator('[data-text]').fill('Bản sau');
    await send(page);
    expect((await codeOf(page)).replaceAll('-', ' ')).not.toBe(first);
    await threadOf(world, 'thu-y-te', 'Bản sau');
    await page.context().close();
  });
});

describe('A letter whose proof of work', () => {
  test('no longer holds is given another, without a word to the person', async () => {
    const page = await written(world, 'Viết lâu hơn mười phút');
    const sent = bodies(page, '/api/threads');
    await page.getByText('Tem đã làm xong').waitFor();
    world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000);
    await send(page);
    await codeOf(page);
    expect(sent.length).toBe(2);
    expect(sent[1]).not.toBe(sent[0]);
    await page.context().close();
  });

  test('cannot be made is not sent, and is tried again', async () => {
    const [page] = await world.tab();
    await page.route('**/api/challenge', (route) => route.abort());
    await visit(world, page, '/gui-cau-hoi/');
    await fillIn(page, 'Không làm được tem');
    await page.getByText('Chưa làm được tem').first().waitFor();
    await send(page);
    await said(page).getByText('Chưa chắc đã gửi được').waitFor();
    await page.unroute('**/api/challenge');
    await send(page);
    await codeOf(page);
    await page.context().close();
  });
});

test('Nothing is sent while something is missing: it is named, and the focus is there', async () => {
  const [page] = await world.tab();
  const sent = bodies(page, '/api/threads');
  await visit(world, page, '/gui-cau-hoi/');
  await page.getByText('Gọi điện vào giờ bạn chọn').click();
  await send(page);
  await page.getByText('Còn thiếu:').waitFor();
  expect(await said(page).textContent()).toBe(
    'Còn thiếu: chuyện bạn muốn hỏi, xã, phường hoặc tỉnh, số điện thoại, giờ gọi, ai nghe máy, lời bạn viết.',
  );
  expect(await page.evaluate(() => document.activeElement?.matches('[data-topic] input'))).toBe(
    true,
  );
  expect(sent).toEqual([]);
  await page.context().close();
});

test('A mailbox that was shut meanwhile is not written to: the page looks into the book again', async () => {
  const page = await written(world, 'Nơi nhận vừa đóng');
  const { mailboxes } = world.book;
  const station = mailboxes.find(({ id }) => id === 'thu-y-te');
  Object.assign(station ?? {}, { staffed: false });
  await page.route('**/diem-nhan-thu.json', (route) =>
    route.fulfill({ body: JSON.stringify(world.book) }),
  );
  await send(page);
  await page.getByText('Nơi nhận thư vừa thay đổi').waitFor();
  expect(await page.locator('[data-to]').textContent()).toBe('Điểm thử Hội phụ nữ');
  expect(await page.locator('[data-text]').inputValue()).toBe('Nơi nhận vừa đóng');
  Object.assign(station ?? {}, { staffed: true });
  await page.context().close();
});

test('Who writes again while an answer comes reads it first', async () => {
  const text = 'Hai người viết cùng lúc';
  const page = await written(world, text);
  await send(page);
  const code = await codeOf(page);
  await letGo(page, code);
  await enter(world, page, code);
  await answer(world, text, 'Trả lời đến trước.');
  await page.locator('[data-further] [data-text]').fill('Tôi hỏi thêm');
  await page.locator('[data-further] [data-send]').click();
  await page.getByText('Vừa có thư mới đến trước').waitFor();
  await page.getByText('Trả lời đến trước.').waitFor();
  expect(await page.locator('[data-further] [data-text]').inputValue()).toBe('Tôi hỏi thêm');
  await page.locator('[data-further] [data-send]').click();
  await page.locator('.mail-letter').nth(2).waitFor();
  await page.context().close();
});
