import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keySchema } from '../../src/schemas/key.ts';
import { keyRing } from '../islands/desk/asker.ts';
import { answer, button, download, read, said } from './deskhand.ts';
import { asks, openDesk } from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.close());

describe('a file that a desk makes', () => {
  test('writes the file of an absence, for review', async () => {
    const [page, context] = await openDesk(world, await keyRing('thu-y-te'));
    await button(page, 'Vắng người').click();
    await page.getByLabel('Vắng từ ngày').fill('2026-12-24');
    await page.getByLabel('Đến hết ngày').fill('2026-12-31');
    await page.getByLabel('Nơi nhận thay').selectOption('thu-toan-quoc');
    const file = await download(page, 'Tải tệp đã sửa về máy');
    expect(file.name).toBe('thu-y-te.yml');
    const key = keySchema.parse(parse(file.text));
    expect(key.away).toEqual([{ from: '2026-12-24', to: '2026-12-31', cover: 'thu-toan-quoc' }]);
    expect(key).toMatchObject({ place: 'thu-noi-y-te', staffed: true, deadlineHours: 16 });
    const rest = await download(page, 'Tải tệp thôi nhận thư');
    expect(parse(rest.text)).toMatchObject({ staffed: false });
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
    expect((await download(page, 'Tải tệp mẫu về máy')).text).toBe(
      '# Giờ làm việc\nTrạm mở cửa các sáng trong tuần.\n\n# Lời chào\nChào bạn, tôi ở trạm.\n',
    );
    await button(page, 'Thư').click();
    await read(page, asker);
    await page.getByLabel('Chèn mẫu trả lời').selectOption('Lời chào');
    expect(await answer(page).inputValue()).toBe('Chào bạn, tôi ở trạm.');
    await context.close();
  });
});
