import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalate } from '../../src/intake/escalation.ts';
import { keyRing } from '../islands/desk/asker.ts';
import { answer, button, read, said, texts } from './deskhand.ts';
import { asks, openDesk, row } from './deskworld.ts';
import { held } from './held.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.close());

describe('a thread that is read', () => {
  test('sends a long answer as several letters, none of it cut', async () => {
    const asker = await asks(world, { text: 'Kể hết cho tôi.' });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    const long = Array.from({ length: 90 }, (_, at) => `Dòng thứ ${at}: đây là điều nên biết.`);
    await answer(page).fill(long.join('\n'));
    await said(page, 'sẽ gửi thành 2 lá').waitFor();
    await button(page, 'Niêm phong và gửi lá đầu').click();
    await said(page, 'Đã gửi một lá. Còn phần dưới đây.').waitFor();
    await button(page, 'Niêm phong và gửi').click();
    await said(page, 'Đã gửi.').waitFor();
    expect((await texts(asker)).slice(1).join('')).toBe(long.join('\n'));
    await context.close();
  });

  test('shows how to call, and that somebody is under 18', async () => {
    const call = {
      phone: '0000 000 000',
      when: 'sau 19 giờ',
      answeredBy: 'chính em',
      mayLeaveMessage: false,
    };
    const asker = await asks(world, { text: 'Em sợ.', help: 'call', call, ageBand: 'under18' });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    const shown = await page.locator('.desk-thread').innerText();
    for (const word of [
      '0000 000 000',
      'sau 19 giờ',
      'chính em',
      'Không được',
      'dưới 18 tuổi',
      '111',
    ])
      expect(shown).toContain(word);
    await context.close();
  });

  test('is not fooled by markup in a letter', async () => {
    const text =
      '<img src=x onerror="document.title=1"><a href="https://xau.example">bấm</a> **đậm**';
    const asker = await asks(world, { text });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    expect(await page.locator('.desk-text').innerText()).toBe(text);
    expect(await page.locator('.desk-letters :is(img, a)').count()).toBe(0);
    await context.close();
  });
});

describe('what is done with a thread', () => {
  test('an answer on its way takes no further words, which would be lost', async () => {
    const asker = await asks(world, { text: 'Hỏi.' });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    const letReply = await held(page, '**/api/desk/reply');
    await answer(page).fill('Chào bạn.');
    const sent = page.waitForRequest('**/api/desk/reply');
    await button(page, 'Niêm phong và gửi').click();
    await sent;
    await answer(page).focus();
    await page.keyboard.type(' Còn nữa');
    expect(await answer(page).inputValue()).toBe('Chào bạn.');
    letReply();
    await said(page, 'Đã gửi.').waitFor();
    await page.keyboard.type('Còn nữa');
    expect(await answer(page).inputValue()).toBe('Còn nữa');
    expect(await texts(asker)).toEqual(['Hỏi.', 'Chào bạn.']);
    await context.close();
  });

  test('is passed on only where the asker allowed it, after a question, and leaves this desk', async () => {
    const asker = await asks(world, { text: 'Hỏi.', accepts: ['health', 'mass-organisation'] });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    await button(page, 'Chuyển cho nơi khác').click();
    const options = await page.getByLabel('Nơi nhận').locator('option').allInnerTexts();
    expect(options).toHaveLength(3);
    expect(options.join()).not.toMatch(/Toàn quốc|phụ trách/);
    await page.getByLabel('Nơi nhận').selectOption('thu-doan-the');
    await said(page, 'Đứng sau là Điểm thử Nơi điều phối.').waitFor();
    await page.getByLabel('Vì sao chuyển').fill('Hội phụ nữ gần bạn hơn.');
    expect(await texts(asker)).toHaveLength(1);
    await button(page, 'Chuyển').click();
    await row(page, asker).waitFor({ state: 'detached' });
    expect((await asker.read()).letters.at(-1)).toMatchObject({
      kind: 'handover',
      to: { id: 'thu-doan-the' },
      text: 'Hội phụ nữ gần bạn hơn.',
    });
    const other = await world.desk('thu-doan-the');
    expect((await other.read(asker.id)).letters).toHaveLength(2);
    await context.close();
  });

  test('closes, opens again and blocks, each after a question, and the asker reads it', async () => {
    const asker = await asks(world, { text: 'Cảm ơn.' });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    await button(page, 'Đóng').click();
    await button(page, 'Thôi').click();
    expect(await texts(asker)).toHaveLength(1);
    const confirm = page.getByRole('group', { name: /cuộc trao đổi này\?/ });
    for (const [name, state] of [
      ['Đóng', 'closed'],
      ['Mở lại', 'reopened'],
      ['Chặn', 'blocked'],
      ['Mở lại', 'reopened'],
    ] as const) {
      await button(page, name).click();
      if (name === 'Chặn') await said(page, 'vẫn thấy số 111, 113, 115').waitFor();
      await confirm.getByRole('button', { name, exact: true }).click();
      await confirm.waitFor({ state: 'detached' });
      expect((await asker.read()).letters.at(-1)).toMatchObject({ kind: 'state', state });
      // A closed or blocked thread is not answered by mistake.
      expect(await answer(page).count()).toBe(state === 'reopened' ? 1 : 0);
    }
    await context.close();
  });

  test('reaches the coordinator only once it is late, who answers in its place', async () => {
    const asker = await asks(world, { text: 'Không ai trả lời tôi.' });
    const ring = await keyRing('thu-dieu-phoi');
    const [early, first] = await openDesk(world, ring);
    await said(early, 'Không có thư nào chưa xong.').waitFor();
    await first.close();
    await world.store.transact((db) => escalate(db, '2026-11-26'));
    const [page, context] = await openDesk(world, ring);
    await row(page, asker).getByText('Điểm chưa trả lời').waitFor();
    await read(page, asker);
    await answer(page).fill('Chào bạn, nơi điều phối trả lời thay.');
    await button(page, 'Niêm phong và gửi').click();
    await said(page, 'Đã gửi.').waitFor();
    expect((await asker.read()).letters.at(-1)?.from).toBe('coordinator:thu-dieu-phoi');
    await context.close();
  });
});
