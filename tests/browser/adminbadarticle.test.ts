import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { admin, page } from './admineach.ts';
import { handmade } from './adminentries.ts';
import {
  allKept,
  asked,
  box,
  openForm,
  openRow,
  question,
  rowsOf,
  send,
  write,
} from './adminhand.ts';

const path = (file: string) => join(admin.folder, 'content', file);
const read = (file: string) => readFileSync(path(file), 'utf8');

const typed = (label: string) => box(page, label).locator('input, textarea').first().inputValue();

describe('An article', () => {
  const slug = 'tin-quang-ninh-ke-hoach-146-2022';
  const file = `articles/${slug}.md`;
  const summary = 'Tóm tắt thử.';

  /** Sends the open article, expects these lines and that neither its file nor what is typed has changed. */
  async function expectHeld(title: string, ...lines: string[]): Promise<void> {
    const before = read(file);
    await send(page);
    expect(await asked(page)).toEqual([title, ...lines]);
    await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
    expect(read(file)).toBe(before);
    expect(await typed('Tóm tắt')).toBe(summary);
  }

  beforeEach(async () => {
    await openForm(page, admin.url, `articles/entries/${slug}`);
    await write(page, 'Tóm tắt', summary);
  });

  test('needs an https:// address for a source', async () => {
    await write(await openRow(page, 'Nguồn', 0), 'Địa chỉ web', 'http://vi-du.example/tin');
    await expectHeld(
      'Chưa lưu được: 1 chỗ cần sửa',
      'Nguồn › 1 › Địa chỉ web: Cần một địa chỉ web đầy đủ bắt đầu bằng https://.',
    );
  });

  test('leads nowhere without encryption, and leaves no line of its template', async () => {
    await box(page, 'Nội dung').locator('[contenteditable="true"]').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' (Viết ở đây: ai tham gia.) http://vi-du.example/a ');
    await expectHeld(
      'Chưa lưu được: 2 chỗ cần sửa',
      'Nội dung: Liên kết http://vi-du.example/a chưa an toàn. Hãy dùng địa chỉ bắt đầu bằng https://.',
      'Nội dung: Còn chỗ chưa viết: (Viết ở đây: ai tham gia.). Hãy viết vào, hoặc xóa dòng ấy.',
    );
  });

  test('needs a source', async () => {
    const rows = rowsOf(box(page, 'Nguồn'));
    for (let left = await rows.count(); left > 0; left--)
      await rows.first().locator('[class*="TopBarButton"]').last().click();
    await send(page);
    expect((await asked(page))[1]).toBe('Nguồn: Ghi ít nhất một nguồn.');
  });

  test('with a word to avoid is saved when its editor wants it so', async () => {
    await write(page, 'Tiêu đề', 'Bài thử về con nghiện');
    await expectHeld(
      'Xem lại trước khi lưu',
      'Tiêu đề: Nên tránh "con nghiện". Hãy viết "người sử dụng ma túy". Gọi bạn, anh, chị như với mọi người cũng được.',
    );
    await send(page);
    await question(page).getByRole('button', { name: 'Vẫn lưu' }).click();
    await allKept(page);
    expect(read(file)).toContain('Bài thử về con nghiện');
  });
});

describe('An article with a picture', () => {
  test('needs a description, and a word about the people in it', async () => {
    const { fill, file } = handmade['articles'] ?? expect.fail('no article');
    await openForm(page, admin.url, 'articles/new');
    await fill(page);
    await write(page, 'Mô tả ảnh', '');
    await send(page);
    expect(await asked(page)).toEqual([
      'Chưa lưu được: 1 chỗ cần sửa',
      'Ảnh bìa › Mô tả ảnh: Cần một dòng chữ ở đây.',
    ]);
    await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
    await write(page, 'Mô tả ảnh', 'Một mảng màu xám');
    await box(page, 'Người trong ảnh').getByRole('combobox').click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await send(page);
    expect((await asked(page))[0]).toBe('Trong ảnh có ai nhận ra được không?');
    await question(page).getByRole('button', { name: 'Lưu' }).click();
    expect(await question(page).count()).toBe(1);
    await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
    expect(existsSync(path(`articles/${file}`))).toBe(false);
    expect(await typed('Tóm tắt')).toBe('Một buổi thử ở nơi thử.');
  });
});
