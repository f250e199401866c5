import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { admin, page } from './admineach.ts';
import { addRow, allKept, box, openForm, openRow, send, write } from './adminhand.ts';
import { changed } from './adminlines.ts';
import { written } from './adminwritten.ts';

/** Opens a file's form, changes one field, saves, and gives the lines that differ. */
async function edited(file: string, address: string, edit: () => Promise<void>) {
  const path = join(admin.folder, 'content', file);
  if (written[file]) writeFileSync(path, written[file]);
  const before = readFileSync(path, 'utf8');
  await openForm(page, admin.url, address);
  await edit();
  await send(page);
  await allKept(page);
  return changed(before, readFileSync(path, 'utf8'));
}

const ofEntry = (collection: string, kind: string, edit: () => Promise<void>) =>
  edited(`${collection}/viet-tay.${kind}`, `${collection}/entries/viet-tay`, edit);

describe('An edit of a file that a hand has written', () => {
  test('changes the title of an article and leaves comments, folding and the text below alone', async () => {
    const edit = () => write(page, 'Tiêu đề', 'Bài thử viết tay, sửa lại');
    expect(await ofEntry('articles', 'md', edit)).toEqual({
      gone: ['title: "Bài thử viết tay"'],
      come: ['title: "Bài thử viết tay, sửa lại"'],
    });
  });

  test('changes one paragraph of an article and leaves the others as they were marked up', async () => {
    const edit = async () => {
      await box(page, 'Nội dung').getByText('Đoạn cuối.').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(' Thêm một câu.');
    };
    expect(await ofEntry('articles', 'md', edit)).toEqual({
      gone: ['Đoạn cuối.'],
      come: ['Đoạn cuối. Thêm một câu.'],
    });
  });

  test('changes a value before a comment on its line', async () => {
    const edit = () => write(page, 'Cơ quan ban hành', 'Nhóm thử khác');
    expect(await ofEntry('documents', 'md', edit)).toEqual({
      gone: ['issuer: "Nhóm thử" # chưa rõ'],
      come: ['issuer: "Nhóm thử khác" # chưa rõ'],
    });
  });

  test('changes one of two numbers of a place', async () => {
    const edit = async () => {
      await write(await openRow(page, 'Điện thoại', 0), 'Số', '0234.300.00.09');
    };
    expect(await ofEntry('places', 'yml', edit)).toEqual({
      gone: ["  - number: '+842343000001'   # số bàn"],
      come: ["  - number: '+842343000009'   # số bàn"],
    });
  });

  test('changes an hour of a line in a list on one line', async () => {
    const edit = async () => {
      await box(page, 'Giờ nghe máy').getByRole('button', { name: 'Mở ra' }).first().click();
      await page.getByLabel('Đóng lúc', { exact: true }).fill('11:00');
    };
    const { gone, come } = await ofEntry('hotlines', 'yml', edit);
    expect(gone).toEqual([`  rules: [{days: [1, 2, 3], opens: "07:30", closes: '11:30'}]`]);
    expect(come).toEqual([`  rules: [{days: [1, 2, 3], opens: "07:30", closes: '11:00'}]`]);
  });

  test('adds a step to a procedure and leaves the comment between the others', async () => {
    const edit = async () => {
      const row = await addRow(page, 'Các bước');
      await row.locator('textarea').first().fill('Bước ba.');
    };
    const { gone, come } = await ofEntry('procedures', 'yml', edit);
    expect(gone).toEqual([]);
    expect(come).toHaveLength(1);
    expect(come[0]).toMatch(/^ {2}- ['"]?Bước ba\.['"]?$/);
  });

  test('changes a figure of a plan', async () => {
    const edit = async () => {
      await write(await openRow(page, 'Chỉ tiêu và kết quả', 0), 'Số', '13');
    };
    expect(await ofEntry('plans', 'yml', edit)).toEqual({
      gone: ['    min: 12'],
      come: ['    min: 13'],
    });
  });
});

describe('An edit of a file that exists once', () => {
  test('changes one sentence of the settings', async () => {
    const edit = () => write(page, 'Một câu giới thiệu', 'Nơi để thử');
    const { gone, come } = await edited('settings/site.yml', 'settings/entries/site', edit);
    expect(gone).toHaveLength(1);
    expect(come).toEqual(["tagline: 'Nơi để thử'"]);
  });

  test('adds what readers type to the synonyms and keeps every comment', async () => {
    const edit = async () => {
      const row = await addRow(page, 'Viết tắt khi nhắn tin');
      await write(row, 'Chữ tắt', 'thu nha');
      await write(row, 'Chữ đầy đủ', 'thử nhé');
    };
    const { gone, come } = await edited('synonyms.yml', 'settings/entries/synonyms', edit);
    expect(gone).toEqual([]);
    expect(come.join('\n')).toContain('thu nha');
    expect(come.length).toBeLessThanOrEqual(2);
  });

  test('changes what to say instead of a word', async () => {
    const edit = async () => {
      await write(await openRow(page, 'Từ nên tránh', 2), 'Hãy viết', 'một người');
    };
    expect(await edited('words.yml', 'settings/entries/words', edit)).toEqual({
      gone: ['    say: người'],
      come: ['    say: một người'],
    });
  });
});
