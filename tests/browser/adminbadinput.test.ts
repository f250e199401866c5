import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { admin, page } from './admineach.ts';
import { handmade } from './adminentries.ts';
import {
  addRow,
  allKept,
  asked,
  box,
  choose,
  find,
  openForm,
  question,
  send,
  write,
} from './adminhand.ts';

const path = (file: string) => join(admin.folder, 'content', file);
const read = (file: string) => readFileSync(path(file), 'utf8');

/** A place that is as it should be, but for what `change` makes of it. */
const place = (change: (text: string) => string = (it) => it): string =>
  change(`name: Nơi thử
kind: counselling
area: {province: '46', commune: '19815'}
sources: [{title: Báo cáo thử}]
status: reported
`);

const note = 'Điều cần biết';

/** Writes a place's file, opens its form and types a note. */
async function openPlace(text: string): Promise<void> {
  writeFileSync(path('places/thu.yml'), text);
  await openForm(page, admin.url, 'places/entries/thu');
  await write(page, note, 'Ghi chú thử');
}

/** Sends the form of the place and expects these questions, an untouched file and everything still typed. */
async function expectRefused(text: string, ...lines: string[]): Promise<void> {
  await send(page);
  expect(await asked(page)).toEqual([`Chưa lưu được: ${lines.length} chỗ cần sửa`, ...lines]);
  await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
  expect(read('places/thu.yml')).toBe(text);
  expect(await typed(note)).toBe('Ghi chú thử');
}

const typed = (label: string) => box(page, label).locator('input, textarea').first().inputValue();

const notice = (text: string) =>
  page.locator('.Toastify__toast').getByText(text, { exact: true }).waitFor();

const unfilled = 'Còn ô chưa điền hoặc điền chưa đúng. Hãy sửa ở chỗ báo lỗi rồi lưu lại.';
const wrongType = 'Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.';

describe('A file that is no YAML', () => {
  const broken = place((it) => it.replace('kind: counselling', 'kind: counselling: hai'));

  test('is shown among the others, and never written over', async () => {
    writeFileSync(path('places/thu.yml'), broken);
    await page.goto(`${admin.url}#/collections/places`);
    await page.getByText('⚠ Tệp viết sai, chưa đọc được').waitFor();
    const cards = page.locator('[class*="ListCardLink"]');
    await expect.poll(() => cards.count()).toBe(readdirSync(path('places')).length);
    await openPlace(broken);
    await send(page);
    await notice(unfilled);
    await choose(page, 'Loại', 'Điểm tư vấn');
    await find(page, 'Địa bàn hôm nay', 'xa vu hoi', 'Xã Vũ Hội');
    await write(await addRow(page, 'Nguồn'), 'Tên nguồn', 'Báo cáo thử');
    await choose(page, 'Tình trạng', 'Được nhắc đến, chưa xác minh');
    await send(page);
    await notice(
      'Chưa lưu được: content/places/thu.yml: Dòng 2 viết sai. Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này. Tệp phải được sửa trong kho trước; chưa lưu gì.',
    );
    expect(read('places/thu.yml')).toBe(broken);
    expect(await typed(note)).toBe('Ghi chú thử');
  });
});

describe('A file that says what no form knows', () => {
  test('keeps all other keys once the editor agrees to drop the unknown one', async () => {
    const text = `${place()}mayFax: 1\n`;
    await openPlace(text);
    await send(page);
    expect(await asked(page)).toEqual([
      'Xem lại trước khi lưu',
      'mayFax: Ở đây không ghi được mục này. Hãy bỏ nó đi rồi lưu.',
    ]);
    await question(page).getByRole('button', { name: 'Quay lại sửa' }).click();
    expect(read('places/thu.yml')).toBe(text);
    expect(await typed(note)).toBe('Ghi chú thử');
    await send(page);
    await question(page).getByRole('button', { name: 'Vẫn lưu' }).click();
    await allKept(page);
    expect(read('places/thu.yml')).toBe(
      place((it) => it.replace('status', 'note: Ghi chú thử\nstatus')),
    );
  });

  test('of another type than is due opens, and every wrong field is named', async () => {
    const text = place((it) =>
      it.replace('Nơi thử', '12').replace('[{title: Báo cáo thử}]', '{title: Báo cáo thử}'),
    );
    await openPlace(text);
    await expectRefused(text, 'Tên: Cần một dòng chữ ở đây.', `Nguồn: ${wrongType}`);
  });

  test('with texts in place of groups and lists opens all the same', async () => {
    const text = place((it) =>
      it.replace(/area: .*/, 'area: Huế\nphones: gọi\nhours: 7\ncost: [1]'),
    );
    await openPlace(text);
    const fields = ['Địa bàn hôm nay', 'Điện thoại', 'Giờ mở cửa', 'Chi phí'];
    await expectRefused(text, ...fields.map((it) => `${it}: ${wrongType}`));
  });
});

describe('A place', () => {
  test('in a commune that is no more is not saved', async () => {
    const text = place((it) => it.replace('19815', '12217'));
    await openPlace(text);
    await send(page);
    await notice(unfilled);
    expect(await page.locator('[class*="ControlErrorsList"]').allInnerTexts()).toEqual([
      'Địa bàn hôm nay: không còn xã, phường, đặc khu nào mang mã 12217. Bấm “Chọn lại” rồi gõ tên, tên cũ cũng được.',
    ]);
    expect(read('places/thu.yml')).toBe(text);
    expect(await typed(note)).toBe('Ghi chú thử');
  });

  test('does not name a number for reporting crimes', async () => {
    await openPlace(place());
    const row = await addRow(page, 'Điện thoại');
    await write(row, 'Số', '0769.04.04.04');
    await write(row, 'Ai nghe máy', 'Trực');
    await expectRefused(
      place(),
      'Điện thoại › 1 › Số: 0769.04.04.04 là số báo tin về tội phạm; số giúp đỡ và số báo tin không được đứng chung một chỗ. Hãy bỏ số này, hoặc dẫn tới trang /bao-tin/.',
    );
  });

  test('is not recorded twice', async () => {
    const text = read('places/hue-1.yml');
    const name = /^name: ['"]?(.*?)['"]?$/m.exec(text)?.[1];
    await openPlace(text);
    await expectRefused(text, `Tên: Trùng với "${name}" (hue-1). Hãy gộp hai bản ghi làm một.`);
  });
});

describe('A collection without a file', () => {
  test('says so, and takes its first entry', async () => {
    const { fill, file } = handmade['plans'] ?? expect.fail('no plan');
    rmSync(path('plans'), { recursive: true });
    await page.goto(`${admin.url}#/collections/plans`);
    await page.getByText('Không có mục nào').waitFor();
    await openForm(page, admin.url, 'plans/new');
    await fill(page);
    await send(page);
    await allKept(page);
    expect(readdirSync(path('plans'))).toEqual([file]);
  });
});
