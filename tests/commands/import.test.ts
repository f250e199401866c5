import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { files, fourPlaces } from './fourplaces.ts';
import type { Workshop } from './placetables.ts';
import { cellsOf, printed, withCell } from './spoiledtables.ts';

let shop: Workshop;
beforeEach(() => {
  shop = fourPlaces();
});

describe('an edited table', () => {
  test('is shown, cell by cell, and nothing is written', () => {
    const before = shop.state();
    const cells = withCell(cellsOf(shop.sheet()), 2, 'name', 'Cơ sở số 1 Hà Nội');
    const moved = withCell(cells, 4, 'services', 'Tư vấn; testing');
    expect(shop.run(printed(withCell(moved, 4, 'note', '')), false)).toEqual({
      ok: true,
      lines: [
        'Sửa ha-noi-1 (dòng 2): Cơ sở số 1 Hà Nội',
        '  Tên (name): "Cơ sở số 1" → "Cơ sở số 1 Hà Nội"',
        'Sửa hue-an-cuu-1 (dòng 4): Điểm tư vấn An Cựu',
        '  Việc làm ở đây (services): (trống) → "counselling; testing"',
        '  Điều cần biết (note): "Gấp lại hai dòng." → (trống)',
        'Tất cả: sửa 2, thêm 0, giữ nguyên 1, xóa 0.',
      ],
    });
    expect(shop.state()).toEqual(before);
  });
});

describe('written', () => {
  test('a change touches its own line alone: comments, quotes and folding of the rest stay', () => {
    const cells = withCell(cellsOf(shop.sheet()), 4, 'phones.1.number', '0234 3822 326');
    const { lines, ok } = shop.run(printed(withCell(cells, 2, 'operatorType', 'Công an')));
    expect(lines).toEqual([
      'dòng 4, cột "Điện thoại 1: Số (phones.1.number)": "0234 3822 326" được đọc là "+842343822326".',
      'Sửa ha-noi-1 (dòng 2): Cơ sở số 1',
      '  Loại đơn vị quản lý (operatorType): (trống) → "police"',
      'Sửa hue-an-cuu-1 (dòng 4): Điểm tư vấn An Cựu',
      '  Điện thoại 1: Số (phones.1.number): "+842343822325" → "+842343822326"',
      'Tất cả: sửa 2, thêm 0, giữ nguyên 1, xóa 0.',
      `Đã ghi 2 tệp trong ${shop.places}. Hãy xem lại bằng git diff.`,
    ]);
    expect(ok).toBe(true);
    expect(shop.state()).toEqual({
      ...files,
      'ha-noi-1.yml': files['ha-noi-1.yml'].replace(
        'kind: rehab-public\n',
        'kind: rehab-public\noperatorType: police\n',
      ),
      'hue-an-cuu-1.yml': files['hue-an-cuu-1.yml'].replace('3822325', '3822326'),
    });
  });

  test('what Excel changes is read back and said: zeros of codes, days, and a table without them is the same', () => {
    const cells = withCell(cellsOf(shop.sheet()), 2, 'area.province', '1');
    const dated = withCell(
      withCell(cells, 2, 'sources.1.date', '2/4/2021'),
      4,
      'sources.1.date',
      '04/02/2021',
    );
    const { lines, ok } = shop.run(printed(dated));
    expect(lines).toEqual([
      'dòng 2, cột "Địa bàn hôm nay: Mã tỉnh, thành phố (area.province)": "1" được đọc là "01".',
      'dòng 2, cột "Nguồn 1: Ngày của nguồn (sources.1.date)": "2/4/2021" được đọc là "2021-04-02".',
      'dòng 4, cột "Nguồn 1: Ngày của nguồn (sources.1.date)": "04/02/2021" được đọc là "2021-04-02".',
      'Không có gì khác: 3 nơi giữ nguyên.',
    ]);
    expect(ok).toBe(true);
    expect(shop.state()).toEqual(files);
  });

  test('a place that the table leaves out stays, and is named; one that is closed stays unseen', () => {
    const [head = [], first = []] = cellsOf(shop.sheet());
    expect(printed([head])).not.toContain('hue-2');
    const { lines } = shop.run(printed([head, first]));
    expect(lines).toEqual([
      'Không có trong bảng, giữ nguyên 2 nơi: hue-3; hue-an-cuu-1',
      'Không có gì khác: 1 nơi giữ nguyên.',
    ]);
    expect(shop.state()).toEqual(files);
  });

  test('a closed place is not opened again by an old table', () => {
    const cells = withCell(cellsOf(shop.sheet()), 3, 'id', 'hue-2');
    expect(shop.run(printed(cells)).lines).toEqual([
      'dòng 3, cột "Mã (id)": Nơi "hue-2" đã đóng cửa hoặc không đăng, nên không sửa bằng bảng. Hãy sửa ở trang biên tập.',
      'dòng 3, cột "[chỉ xem] Dấu của mục": Nơi này đã được sửa sau khi bảng được lấy về. Hãy lấy bảng mới rồi chép phần sửa sang.',
      'Có 2 chỗ sai.',
      'Chưa ghi gì cả.',
    ]);
    expect(shop.state()).toEqual(files);
  });

  test('a list that is longer than the table is wide is not cut', () => {
    const [head = [], ...rows] = cellsOf(shop.sheet());
    writeFileSync(
      join(shop.places, 'hue-an-cuu-1.yml'),
      files['hue-an-cuu-1.yml'].replace('phones:', "phones:\n  - number: '115'\n    role: Cấp cứu"),
    );
    expect(shop.run(printed([head, ...rows])).lines[0]).toBe(
      'dòng 4, cột "Điện thoại 2: Số (phones.2.number)": Nơi này đang có nội dung ở cột ấy, mà bảng thiếu cột. Hãy lấy lại bảng mới.',
    );
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync('node', ['src/commands/import.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: shop.content },
    });

  test('says how it is used, and that a file is not there', () => {
    expect(run('--delete').stderr).toContain('npm run import -- TỆP.csv            xem sẽ đổi gì');
    expect(run('khong-co.csv')).toMatchObject({
      status: 1,
      stderr: 'Không có tệp khong-co.csv. Hãy xem lại tên.\n',
    });
  });

  test('gives the table with all that the records say, and writes over no file', () => {
    const out = join(shop.root, 'day-du.csv');
    expect(run('--out', out)).toMatchObject({ status: 0, stdout: `Đã ghi ${out}.\n` });
    expect(readFileSync(out, 'utf8')).toContain('+842343822325');
    expect(run(out)).toMatchObject({ status: 0, stdout: 'Không có gì khác: 3 nơi giữ nguyên.\n' });
    expect(run('--out', shop.file, '--write').stderr).toContain('npm run import -- --out TỆP.csv');
    writeFileSync(shop.file, 'của tôi');
    expect(run('--out', shop.file)).toMatchObject({
      status: 1,
      stderr: `Đã có tệp ${shop.file}. Hãy chọn tên khác.\n`,
    });
    expect(readFileSync(shop.file, 'utf8')).toBe('của tôi');
  });

  test('prints what would change and ends well', () => {
    writeFileSync(shop.file, printed(withCell(cellsOf(shop.sheet()), 2, 'name', 'Tên mới')));
    const env = { ...process.env, CONTENT_DIR: shop.content };
    const said = execFileSync('node', ['src/commands/import.ts', shop.file], {
      encoding: 'utf8',
      env,
    });
    expect(said).toContain('  Tên (name): "Cơ sở số 1" → "Tên mới"\n');
    expect(shop.state()).toEqual(files);
  });
});
