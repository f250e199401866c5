import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passphrases } from '../mailbox/keys.ts';
import { keyRing } from '../islands/desk/asker.ts';
import { answer, button, read, said, texts } from './deskhand.ts';
import { asks, asUpload, deskPath, openDesk, row, unlock } from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.close());

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
