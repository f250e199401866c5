import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keyRing } from '../islands/desk/asker.ts';
import { answer, button, read, said, texts } from './deskhand.ts';
import { asks, deskPath, openDesk, row, unlock } from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';
import type { KeyRing } from '../../src/mailbox/keyring.ts';

let world: MailWorld;
let ring: KeyRing;

beforeAll(async () => {
  [world, ring] = await Promise.all([mailWorld(), keyRing('thu-y-te')]);
});
afterAll(() => world.close());
afterEach(() => {
  world.between.is = undefined;
});

describe('a line that breaks', () => {
  test('before an answer is heard loses nothing of what was typed, and it is sent later', async () => {
    const asker = await asks(world, { text: 'Hỏi.' });
    const [page, context] = await openDesk(world, ring);
    await read(page, asker);
    await answer(page).fill('Chào bạn. Đây là câu trả lời dài.');
    await context.setOffline(true);
    await button(page, 'Niêm phong và gửi').click();
    await said(page, 'Không liên lạc được với máy chủ. Chữ đã gõ vẫn còn đây').waitFor();
    expect(await answer(page).inputValue()).toBe('Chào bạn. Đây là câu trả lời dài.');
    await context.setOffline(false);
    await button(page, 'Niêm phong và gửi').click();
    await said(page, 'Đã gửi.').waitFor();
    expect(await texts(asker)).toEqual(['Hỏi.', 'Chào bạn. Đây là câu trả lời dài.']);
    await context.close();
  });

  test('after the answer was stored sends it once', async () => {
    const asker = await asks(world, { text: 'Hỏi.' });
    const [page, context] = await openDesk(world, ring);
    await read(page, asker);
    let swallowed = 0;
    world.between.is = async (path, _, heard) => {
      if (path !== '/api/desk/reply' || swallowed > 0) return heard;
      swallowed += 1;
      return new Response('<html>Đăng nhập Wi-Fi</html>', { status: 502 });
    };
    await answer(page).fill('Chào bạn.');
    await button(page, 'Niêm phong và gửi').click();
    // It is found among the letters when the thread is read again.
    await said(page, 'Đã gửi.').waitFor();
    expect(swallowed).toBe(1);
    expect(await texts(asker)).toEqual(['Hỏi.', 'Chào bạn.']);
    await context.close();
  });

  test('in the middle of a handover leaves the thread where it was, and it can be passed on again', async () => {
    const asker = await asks(world, { text: 'Hỏi.' });
    const [page, context] = await openDesk(world, ring);
    await read(page, asker);
    let calls = 0;
    world.between.is = async (path, _, heard) => {
      if (path !== '/api/desk/reseal') return heard;
      calls += 1;
      return calls === 1 ? new Response('', { status: 502 }) : heard;
    };
    await button(page, 'Chuyển cho nơi khác').click();
    await page.getByLabel('Nơi nhận').selectOption('thu-toan-quoc');
    await button(page, 'Chuyển').click();
    await said(page, 'Không liên lạc được với máy chủ').waitFor();
    expect(await texts(asker)).toHaveLength(1);
    await button(page, 'Chuyển').click();
    await row(page, asker).waitFor({ state: 'detached' });
    expect((await asker.read()).letters.at(-1)?.kind).toBe('handover');
    expect(calls).toBe(3);
    await context.close();
  });
});

test('a letter that comes while one writes is shown, the text stays, and both stand in the thread', async () => {
  const asker = await asks(world, { text: 'Hỏi.' });
  const [page, context] = await openDesk(world, ring);
  await read(page, asker);
  await answer(page).fill('Chào bạn.');
  await asker.write('Tôi quên nói: em tôi 17 tuổi.');
  await button(page, 'Niêm phong và gửi').click();
  await said(page, 'Có thư mới đến trước khi gửi xong').waitFor();
  await said(page, 'Tôi quên nói: em tôi 17 tuổi.').waitFor();
  expect(await answer(page).inputValue()).toBe('Chào bạn.');
  await button(page, 'Niêm phong và gửi').click();
  await said(page, 'Đã gửi.').waitFor();
  expect(await texts(asker)).toEqual(['Hỏi.', 'Tôi quên nói: em tôi 17 tuổi.', 'Chào bạn.']);
  await context.close();
});

test('two desks that answer at once do not lose either answer', async () => {
  const asker = await asks(world, { text: 'Hỏi.' });
  const [one, first] = await openDesk(world, ring);
  const [two, second] = await openDesk(world, ring);
  for (const [page, text] of [
    [one, 'Chào bạn, một.'],
    [two, 'Chào bạn, hai.'],
  ] as const) {
    await read(page, asker);
    await answer(page).fill(text);
  }
  await button(one, 'Niêm phong và gửi').click();
  await said(one, 'Đã gửi.').waitFor();
  await button(two, 'Niêm phong và gửi').click();
  await said(two, 'Có thư mới đến trước khi gửi xong').waitFor();
  await said(two, 'Chào bạn, một.').waitFor();
  expect(await answer(two).inputValue()).toBe('Chào bạn, hai.');
  await button(two, 'Niêm phong và gửi').click();
  await said(two, 'Đã gửi.').waitFor();
  expect(await texts(asker)).toEqual(['Hỏi.', 'Chào bạn, một.', 'Chào bạn, hai.']);
  await first.close();
  await second.close();
});

test('letters that are not in order are not shown, and nothing may be answered to them', async () => {
  const asker = await asks(world, { text: 'Một.' });
  await asker.write('Hai.');
  await asker.write('Ba.');
  world.between.is = async (path, asked, heard) => {
    if (path !== '/api/desk/read' || !asked.includes('"seq":2')) return heard;
    const body = await heard.text();
    const at = body.indexOf('"ct":"') + 3000;
    const other = body[at] === 'A' ? 'B' : 'A';
    return new Response(body.slice(0, at) + other + body.slice(at + 1), heard);
  };
  const [page, context] = await openDesk(world, ring);
  await row(page, asker).click();
  await said(page, 'Từ lá thư thứ 2 trở đi không được hiện').waitFor();
  await said(page, 'đã bị sửa trên đường đi').waitFor();
  expect(await page.locator('.desk-text').allInnerTexts()).toEqual(['Một.']);
  expect(await answer(page).count()).toBe(0);
  expect(await button(page, 'Đóng').count()).toBe(0);
  await context.close();
});

describe('a desk that is left alone', () => {
  test('locks itself after ten minutes, shows nothing, and gives back what was begun', async () => {
    const asker = await asks(world, { text: 'Lời riêng của tôi.' });
    const [page, context] = await openDesk(world, ring);
    await read(page, asker);
    await answer(page).fill('Viết dở đến đây.');
    const now = world.clock.now.getTime();
    await page.clock.setFixedTime(now + 9 * 60_000);
    await page.waitForTimeout(6_000);
    expect(await button(page, 'Khóa bàn').count()).toBe(1);
    await page.clock.setFixedTime(now + 10 * 60_000);
    await said(page, 'Bàn đã tự khóa vì 10 phút không có ai dùng.').waitFor();
    const shown = await page.content();
    for (const word of ['Lời riêng của tôi', 'Viết dở đến đây', asker.id])
      expect(shown).not.toContain(word);
    await unlock(page, ring);
    await read(page, asker);
    expect(await answer(page).inputValue()).toBe('Viết dở đến đây.');
    await context.close();
  });

  test('stays open under the hand of who works at it', async () => {
    const [page, context] = await openDesk(world, ring);
    const now = world.clock.now.getTime();
    for (const minutes of [8, 16, 24]) {
      await page.clock.setFixedTime(now + minutes * 60_000);
      await page.keyboard.press('Tab');
    }
    await page.waitForTimeout(6_000);
    expect(await button(page, 'Khóa bàn').count()).toBe(1);
    await context.close();
  });

  test('does not come back open after the page was left', async () => {
    const asker = await asks(world, { text: 'Lời riêng của tôi.' });
    const [page, context] = await openDesk(world, ring);
    await read(page, asker);
    await page.goto(`${world.url}/rieng-tu/`);
    await page.goBack();
    await page.getByLabel('Tệp khóa').waitFor();
    expect(new URL(page.url()).pathname).toBe(deskPath);
    expect(await page.content()).not.toContain('Lời riêng của tôi');
    await context.close();
  });
});
