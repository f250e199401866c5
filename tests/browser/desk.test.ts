import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { escalate } from '../../src/intake/escalation.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { passphrases } from '../mailbox/keys.ts';
import { asks, asUpload, deskPath, keyRing, openDesk, row, unlock } from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.close());

const said = (page: Page, text: string | RegExp) => page.getByText(text).first();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const answer = (page: Page) => page.getByLabel('Trả lời', { exact: true });

/** Opens a thread from the queue and waits until its letters stand there. */
async function read(page: Page, thread: { id: string }): Promise<void> {
  await row(page, thread).click();
  await answer(page).waitFor();
}

const texts = async (asker: { read: () => Promise<{ letters: readonly { text: string }[] }> }) =>
  (await asker.read()).letters.map(({ text }) => text);

describe('a locked desk', () => {
  test('says what is wrong with a file or a passphrase, and opens nothing', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + deskPath);
    const ring = await keyRing('thu-y-te');
    await button(page, 'Mở bàn').click();
    await said(page, 'Hãy chọn tệp khóa trước.').waitFor();
    const field = page.getByLabel('Tệp khóa');
    const broken = { ...asUpload(ring.file), buffer: Buffer.from('{"v":1}') };
    await field.setInputFiles(broken);
    await said(page, 'Đây không phải tệp khóa, hoặc tệp đã hỏng.').waitFor();
    await field.setInputFiles(asUpload(ring.file));
    await said(page, 'tệp bản 1').waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.ba);
    await button(page, 'Mở bàn').click();
    await said(page, 'Mật khẩu không đúng').waitFor();
    await field.setInputFiles(asUpload({ ...ring.file, revision: 7 }));
    await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.mai);
    await button(page, 'Mở bàn').click();
    await said(page, 'Tệp khóa đã bị sửa sau khi tạo.').waitFor();
    expect(await button(page, 'Khóa bàn').count()).toBe(0);
    await context.close();
  });

  test('lets each person of a key in by their own passphrase', async () => {
    const [page, context] = await world.tab();
    await page.goto(world.url + deskPath);
    const ring = await keyRing('thu-doan-the', ['Mai', 'Ba']);
    await page.getByLabel('Tệp khóa').setInputFiles(asUpload(ring.file));
    await page.getByLabel('Bạn là', { exact: true }).selectOption('Ba');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrases.ba);
    await page.keyboard.press('Enter');
    await said(page, 'Điểm thử Hội phụ nữ').waitFor();
    await said(page, 'Không có thư nào chưa xong.').waitFor();
    await context.close();
  });
});

describe('an open desk', () => {
  test('shows the queue with what is due first, and answers with the room left and a prepared answer', async () => {
    const ring = await keyRing('thu-y-te');
    const asker = await asks(world, { text: 'Em tôi mấy đêm không ngủ.\nTôi nên làm gì?' });
    const [page, context] = await openDesk(world, ring);
    await row(page, asker).getByText('Mới đến').waitFor();
    // Due in 16 working hours from Monday: on Wednesday.
    await row(page, asker).getByText('Hạn trả lời: 25/11/2026').waitFor();
    await read(page, asker);
    expect(await page.locator('.desk-text').innerText()).toBe(
      'Em tôi mấy đêm không ngủ.\nTôi nên làm gì?',
    );
    await said(page, 'xã Thư Vũ, tỉnh Hưng Yên').waitFor();
    expect(await page.locator('.desk-topic').innerText()).toBe('Chuyện của người thân');
    await page.getByLabel('Chèn mẫu trả lời').selectOption('Đã nhận thư');
    expect(await answer(page).inputValue()).toMatch(/^Chào bạn\. Chúng tôi đã đọc thư/);
    const room = async () =>
      Number(/khoảng (\d+) chữ/.exec(await page.locator('.desk-reply').innerText())?.[1]);
    const before = await room();
    await answer(page).fill(`${await answer(page).inputValue()} ${'Chúng tôi ở đây. '.repeat(20)}`);
    expect(await room()).toBeLessThan(before - 200);
    await answer(page).fill('Chào bạn. Hãy đưa em đi khám.');
    await button(page, 'Niêm phong và gửi').click();
    await said(page, 'Đã gửi.').waitFor();
    expect(await answer(page).inputValue()).toBe('');
    expect((await texts(asker)).at(-1)).toBe('Chào bạn. Hãy đưa em đi khám.');
    await button(page, '← Danh sách thư').click();
    await row(page, asker).getByText('Đã trả lời').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-thread'))).toBe(
      asker.id,
    );
    await context.close();
  });

  test('is seen through filters with counts, and “mine” are those that were taken or answered here', async () => {
    const ring = await keyRing('thu-doan-the');
    const one = await asks(world, { text: 'Một.' }, 'thu-doan-the');
    const two = await asks(world, { text: 'Hai.' }, 'thu-doan-the');
    const [page, context] = await openDesk(world, ring);
    const filter = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} \\d`) });
    await row(page, two).waitFor();
    expect(await filter('Mới').innerText()).toContain('2');
    await read(page, one);
    await button(page, 'Tôi nhận thư này').click();
    await button(page, '← Danh sách thư').click();
    await filter('Của tôi').click();
    await row(page, one).waitFor();
    expect(await row(page, two).count()).toBe(0);
    await said(page, 'Máy chủ không biết ai trong hộp thư trả lời thư nào.').waitFor();
    await filter('Mới').click();
    await row(page, two).waitFor();
    expect(await row(page, one).count()).toBe(0);
    await filter('Quá hạn').click();
    await said(page, 'Không có thư nào quá hạn.').waitFor();
    await context.close();
  });

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
      phone: '0900 000 000',
      when: 'sau 19 giờ',
      answeredBy: 'chính em',
      mayLeaveMessage: false,
    };
    const asker = await asks(world, { text: 'Em sợ.', help: 'call', call, ageBand: 'under18' });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await read(page, asker);
    const shown = await page.locator('.desk-thread').innerText();
    for (const word of [
      '0900 000 000',
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

  test('writes the file of an absence, for review', async () => {
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await button(page, 'Vắng người').click();
    await page.getByLabel('Vắng từ ngày').fill('2026-12-24');
    await page.getByLabel('Đến hết ngày').fill('2026-12-31');
    await page.getByLabel('Nơi nhận thay').selectOption('thu-toan-quoc');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Tải tệp đã sửa về máy').click(),
    ]);
    expect(file.suggestedFilename()).toBe('thu-y-te.yml');
    const key = keySchema.parse(parse(readFileSync(await file.path(), 'utf8')));
    expect(key.away).toEqual([{ from: '2026-12-24', to: '2026-12-31', cover: 'thu-toan-quoc' }]);
    expect(key).toMatchObject({ place: 'thu-noi-y-te', staffed: true, deadlineHours: 16 });
    const [rest] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Tải tệp thôi nhận thư').click(),
    ]);
    expect(parse(readFileSync(await rest.path(), 'utf8'))).toMatchObject({ staffed: false });
    await context.close();
  });

  test('keeps a point’s own answers in a file of the point', async () => {
    const asker = await asks(world, { text: 'Chào.' });
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await button(page, 'Mẫu trả lời').click();
    await page.getByLabel('Nạp tệp mẫu').setInputFiles({
      name: 'mau-tra-loi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('# Giờ làm việc\nTrạm mở cửa các sáng trong tuần.\n'),
    });
    await said(page, 'Đã nạp 1 mẫu.').waitFor();
    await button(page, 'Thêm mẫu').click();
    await page.getByLabel('Tên', { exact: true }).last().fill('Lời chào');
    await page.getByLabel('Nội dung').last().fill('Chào bạn, tôi ở trạm.');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Tải tệp mẫu về máy').click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(
      '# Giờ làm việc\nTrạm mở cửa các sáng trong tuần.\n\n# Lời chào\nChào bạn, tôi ở trạm.\n',
    );
    await button(page, 'Thư').click();
    await read(page, asker);
    await page.getByLabel('Chèn mẫu trả lời').selectOption('Lời chào');
    expect(await answer(page).inputValue()).toBe('Chào bạn, tôi ở trạm.');
    await context.close();
  });
});

describe('what is done with a thread', () => {
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

test('keys and desk work on a browser tab that was opened twice: each enters by itself', async () => {
  const ring = await keyRing('thu-y-te');
  const [one, first] = await openDesk(world, ring);
  const [two, second] = await openDesk(world, ring);
  for (const page of [one, two]) await page.getByText('Chưa xong').waitFor();
  await button(one, 'Khóa bàn').click();
  await said(one, 'Đã khóa bàn.').waitFor();
  expect(await button(two, 'Khóa bàn').count()).toBe(1);
  await unlock(one, ring);
  await first.close();
  await second.close();
});
