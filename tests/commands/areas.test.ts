import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importAreas } from '../../src/commands/areas.ts';
import { areaSearch } from '../../src/domain/areasearch.ts';
import { correctionsIn, countryWith } from '../domain/country.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diem-tua-areas-'));
  folder = join(root, 'areas');
  cpSync('content/areas', folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const about = [
  '# title: Bảng chuyển đổi thử',
  '# effective: 2026-10-01',
  '# source: Cục Thống kê',
  '# number: 1/2026',
];
const columns = 'old_province,old_district,old_commune,new_code,new_commune,new_province';

const table = (rows: readonly string[], head: readonly string[] = about): string => {
  const file = join(root, 'table.csv');
  writeFileSync(file, [...head, columns, ...rows, ''].join('\n'));
  return file;
};

const state = () =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

const changed = [
  // nothing new: the unit went where the site already says
  'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Vũ Hội,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
  // renamed, of another type, ended in one, ended in two, founded
  'Tỉnh Hưng Yên,,Xã Tân Thuận,13246,Xã Tân Thuận Vũ Thư,Tỉnh Hưng Yên',
  'Tỉnh Hưng Yên,,Xã Vũ Thư,13192,Phường Vũ Thư,Tỉnh Hưng Yên',
  'Tỉnh Hưng Yên,,Xã Vạn Xuân,13222,Xã Thư Trì,Tỉnh Hưng Yên',
  'Tỉnh Hưng Yên,,Xã Vũ Tiên,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
  'Tỉnh Hưng Yên,,Xã Vũ Tiên,99001,Xã Sông Hồng,Tỉnh Hưng Yên',
  // a unit of before 2025 that the site thought whole was split, one went elsewhere
  'Thành phố Hồ Chí Minh,Quận 1,Phường Bến Nghé,26740,Phường Sài Gòn,Thành phố Hồ Chí Minh',
  'Thành phố Hồ Chí Minh,Quận 1,Phường Bến Nghé,26743,Phường Bến Thành,Thành phố Hồ Chí Minh',
  'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Tự Tân,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
];

const differences = [
  'Thêm: Xã Sông Hồng, Hưng Yên (99001)',
  'Đổi tên: Xã Tân Thuận (13246) thành Xã Tân Thuận Vũ Thư',
  'Đổi loại: Xã Vũ Thư (13192) thành Phường Vũ Thư',
  'Không còn: Xã Vạn Xuân, Tỉnh Hưng Yên (13219)',
  'Không còn: Xã Vũ Tiên, Tỉnh Hưng Yên (13279)',
  'Nhập vào: Xã Vạn Xuân, Tỉnh Hưng Yên → Xã Thư Trì (13222)',
  'Nhập vào: Xã Tự Tân, Huyện Vũ Thư, Tỉnh Thái Bình → Xã Thư Vũ (13264)',
  'Chia ra: Xã Vũ Tiên, Tỉnh Hưng Yên → Xã Thư Vũ (13264); Xã Sông Hồng (99001)',
  'Chia ra: Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh → Phường Sài Gòn (26740); Phường Bến Thành (26743)',
  'Tất cả: thêm 1, đổi tên 1, đổi loại 1, đổi mã 0, không còn 2, nhập vào 2, chia ra 2.',
];

describe('a newer official table', () => {
  test('a dry run prints what is added, renamed, retyped, gone, merged and split, and touches nothing', () => {
    const before = state();
    const result = importAreas({ file: table(changed), folder, write: false });
    expect(result).toEqual({ ok: true, lines: differences });
    expect(state()).toEqual(before);
  });

  test('written, it answers in place of the former table, and changes nothing the second time', () => {
    const file = table(changed);
    const result = importAreas({ file, folder, write: true });
    expect(result.written).toBe(join(folder, '2026-10-01-bang-chuyen-doi-thu.yml'));
    const { table: now, gazetteer } = countryWith(correctionsIn(folder));
    const search = areaSearch(gazetteer);
    const found = (typed: string) => search(typed)[0]?.now.map(({ name }) => name);
    expect(found('tự tân, vũ thư')).toEqual(['Xã Thư Vũ']);
    expect(found('phường bến nghé, quận 1')).toEqual(['Phường Sài Gòn', 'Phường Bến Thành']);
    expect(found('xã vạn xuân, hưng yên')).toEqual(['Xã Thư Trì']);
    expect(found('xã vũ tiên, hưng yên')).toEqual(['Xã Thư Vũ', 'Xã Sông Hồng']);
    expect(found('xã tân thuận, hưng yên')).toEqual(['Xã Tân Thuận Vũ Thư']);
    // What had gone into a unit of 2025 goes on to where that went.
    expect(found('xã hồng lý, vũ thư')).toEqual(['Xã Thư Trì']);
    expect(now.communes.size).toBe(3321 + 1 - 2);
    expect(now.renamings).toEqual(
      expect.arrayContaining([
        { from: 'hung-yen/van-xuan', to: 'hung-yen/thu-tri' },
        { from: 'hung-yen/vu-tien', to: 'hung-yen' },
        { from: 'hung-yen/tan-thuan', to: 'hung-yen/tan-thuan-vu-thu' },
      ]),
    );
    const again = importAreas({ file, folder, write: true });
    expect(again).toEqual({ ok: true, lines: ['Không có gì khác.'] });
  });

  test('wrong rows are named with their line and what to do, and nothing is written', () => {
    const before = state();
    const file = table([
      ...changed,
      'Tỉnh Thái Bình,Huyện Vũ Thư,,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
      'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Song An,1326,Thư Vũ,Tỉnh Hưng Yên',
      'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Hòa Bình,13264,Xã Thư Vũ',
    ]);
    const { lines, ok } = importAreas({ file, folder, write: true });
    expect(ok).toBe(false);
    expect(lines.map((line) => line.replaceAll(file, 'table.csv'))).toEqual([
      'table.csv, dòng 17: Có 5 ô, nhưng có 6 cột. Ô có dấu phân cách phải nằm trong nháy kép.',
      'table.csv, dòng 15: Ô old_commune để trống. Hãy điền.',
      'table.csv, dòng 16: Ô new_code ghi "1326". Mã xã có năm chữ số, ví dụ 13264.',
      'table.csv, dòng 16: Ô new_commune ghi "Thư Vũ". Viết tên kèm loại: Xã, Phường hoặc Đặc khu.',
      'table.csv, dòng 17: Ô new_province để trống. Hãy điền.',
      'Có 5 chỗ sai. Chưa ghi gì cả.',
    ]);
    expect(state()).toEqual(before);
  });

  test('rows that contradict the country or each other are named too', () => {
    const before = state();
    const file = table([
      'Tỉnh Thái Bìn,Huyện Vũ Thư,Xã Vũ Hội,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
      'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Vũ Hội,13264,Xã Vũ Thư,Tỉnh Hưng Yên',
      'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Vũ Hội,13264,Xã Thư Vũ,Tỉnh Thái Bình',
      'Tỉnh Hưng Yên,,Xã Không Có,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
      'Tỉnh Hưng Yên,,Xã Không Có,13264,Xã Thư Vũ,Tỉnh Hưng Yên',
      'Tỉnh Thái Bình,Huyện Vũ Thư,Xã Vũ Vinh,00004,Phường Ba Đình,Tỉnh Hưng Yên',
    ]);
    const { lines, ok } = importAreas({ file, folder, write: true });
    expect(ok).toBe(false);
    expect(lines.map((line) => line.replace(`${file}, `, ''))).toEqual([
      'dòng 6: Chưa từng có tỉnh "Tỉnh Thái Bìn" trong bảng. Hãy sửa tên tỉnh cũ.',
      'dòng 7: Mã 13264 ở đây là "Xã Vũ Thư", ở dòng 6 là "Xã Thư Vũ". Hãy sửa một trong hai.',
      'dòng 8: Hôm nay không có tỉnh "Tỉnh Thái Bình". Hãy sửa tên tỉnh.',
      'dòng 8: Trùng với dòng 7. Hãy bỏ một dòng.',
      'dòng 9: Hôm nay không có "Xã Không Có, Tỉnh Hưng Yên". Sửa tên, hoặc ghi old_district nếu đó là đơn vị trước 1/7/2025.',
      'dòng 10: Trùng với dòng 9. Hãy bỏ một dòng.',
      'dòng 11: Mã 00004 đang là Phường Ba Đình của tỉnh khác. Hãy xem lại mã hoặc tỉnh.',
      'Có 7 chỗ sai. Chưa ghi gì cả.',
    ]);
    expect(state()).toEqual(before);
  });

  test('a table says what it is, in CSV of any kind or in JSON', () => {
    const bare = importAreas({ file: table([], []), folder, write: true });
    expect(bare.lines.map((line) => line.replace(/^.*?: /, ''))).toEqual([
      'Thiếu dòng "# title: tên bảng".',
      'Thiếu dòng "# effective: năm-tháng-ngày", ngày bảng có hiệu lực.',
      'Thiếu dòng "# source: cơ quan ban hành".',
      'Có 3 chỗ sai. Chưa ghi gì cả.',
    ]);
    const names = columns.split(',');
    const rows = changed.map((row) =>
      Object.fromEntries(row.split(',').map((value, index) => [names[index], value])),
    );
    const json = join(root, 'table.json');
    const head = { title: 'Thử', effective: '2026-10-01', source: 'Cục Thống kê' };
    writeFileSync(json, JSON.stringify({ ...head, rows }));
    const tabs = join(root, 'table.tsv');
    const quoted = (row: string) =>
      row
        .split(',')
        .map((value) => `"${value}"`)
        .join('\t');
    writeFileSync(
      tabs,
      `\uFEFF${[...about, quoted(columns), ...changed.map(quoted)].join('\r\n')}\r\n`,
    );
    for (const file of [json, tabs])
      expect(importAreas({ file, folder, write: false }).lines, file).toEqual(differences);
  });

  test('a sheet of today’s units that leaves one out must say what took its place', () => {
    const { table: now } = countryWith(correctionsIn(folder));
    const types = {
      commune: 'Xã',
      ward: 'Phường',
      'special-zone': 'Đặc khu',
      city: '',
      province: '',
    };
    const units = join(root, 'units.csv');
    const lines = [...now.communes.values()]
      .filter(({ code }) => code !== '13264')
      .map(
        ({ code, type, name, province }) =>
          `${code},${types[type]} ${name},${now.provinces.get(province)?.name}`,
      );
    writeFileSync(units, ['code,name,province', ...lines].join('\n'));
    const { lines: said } = importAreas({ file: table([]), units, folder, write: true });
    expect(said.map((line) => line.replace(/^.*?, dòng/, 'dòng'))).toEqual([
      'dòng 1: Tờ đơn vị không có Xã Thư Vũ (13264), mà không dòng nào nói nơi thay thế. Hãy thêm một trong hai.',
      'Có 1 chỗ sai. Chưa ghi gì cả.',
    ]);
  });
});
