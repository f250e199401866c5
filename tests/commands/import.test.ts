import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvTable } from '../../src/domain/csvtable.ts';
import { placeTemplate } from '../../src/domain/placesheet.ts';
import { placeFields } from '../../src/commands/import.ts';
import { workshop, type Workshop } from './placetables.ts';
import { damages, printed, withCell, type Cells } from './spoiledtables.ts';

const source = ['sources:', '  - title: Kế hoạch 126', "    date: '2021-04-02'"];

const files = {
  'ha-noi-1.yml': [
    '# Hỏi lại trước Tết.',
    'name: Cơ sở số 1',
    'kind: rehab-public',
    "area: {province: '01'} # chưa rõ xã",
    ...source,
    'status: reported',
    '',
  ].join('\n'),
  'hue-an-cuu-1.yml': [
    'name: Điểm tư vấn An Cựu',
    'kind: counselling',
    "area: {province: '46', commune: '19815'}",
    'phones:',
    "  - number: '+842343822325'",
    '    role: Trực ban # buổi sáng',
    ...source,
    'note: >-',
    '  Gấp lại',
    '  hai dòng.',
    'status: reported',
    '',
  ].join('\n'),
  'hue-2.yml': [
    'name: Nơi cũ',
    'kind: counselling',
    "area: {province: '46'}",
    ...source,
    'status: closed',
    '',
  ].join('\n'),
  'hue-3.yml': [
    'name: Đội tình nguyện',
    'kind: volunteers',
    "area: {province: '46'}",
    ...source,
    'status: reported',
    '',
  ].join('\n'),
};

let shop: Workshop;
beforeEach(() => {
  shop = workshop(files);
});
afterEach(() => rmSync(shop.root, { recursive: true, force: true }));

function cellsNow(): Cells {
  const table = csvTable(new TextEncoder().encode(shop.sheet()));
  if ('fault' in table) throw new Error(table.fault);
  return table.rows.map(({ cells }) => [...cells]);
}

const last = <T>(list: readonly T[]): T | undefined => list.at(-1);

describe('an edited table', () => {
  test('is shown, cell by cell, and nothing is written', () => {
    const before = shop.state();
    const cells = withCell(cellsNow(), 2, 'name', 'Cơ sở số 1 Hà Nội');
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
    const cells = withCell(cellsNow(), 4, 'phones.1.number', '0234 3822 326');
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
    const cells = withCell(cellsNow(), 2, 'area.province', '1');
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
    const [head = [], first = []] = cellsNow();
    expect(printed([head])).not.toContain('hue-2');
    const { lines } = shop.run(printed([head, first]));
    expect(lines).toEqual([
      'Không có trong bảng, giữ nguyên 2 nơi: hue-3; hue-an-cuu-1',
      'Không có gì khác: 1 nơi giữ nguyên.',
    ]);
    expect(shop.state()).toEqual(files);
  });

  test('a closed place is not opened again by an old table', () => {
    const cells = withCell(cellsNow(), 3, 'id', 'hue-2');
    expect(shop.run(printed(cells)).lines).toEqual([
      'dòng 3, cột "Mã (id)": Nơi "hue-2" đã đóng cửa hoặc không đăng, nên không sửa bằng bảng. Hãy sửa ở trang biên tập.',
      'dòng 3, cột "Tên (name)": Trùng với hue-3. Hãy gộp hai bản ghi làm một.',
      'Có 2 chỗ sai.',
      'Chưa ghi gì cả.',
    ]);
    expect(shop.state()).toEqual(files);
  });

  test('the empty table, filled in, gives new places names of province, commune and a number of their own', () => {
    const table = csvTable(new TextEncoder().encode(placeTemplate(placeFields)));
    if ('fault' in table) throw new Error(table.fault);
    const [head = [], hints = []] = table.rows.map(({ cells }) => [...cells]);
    const blank = head.map(() => '');
    const filled = (row: number, values: Record<string, string>, cells: Cells): Cells =>
      Object.entries(values).reduce((done, [name, text]) => withCell(done, row, name, text), cells);
    const place = {
      kind: 'Tổ tư vấn (đến tận nhà)',
      'area.province': '46',
      'sources.1.title': 'Công văn trả lời của xã',
      status: 'Được nhắc đến, chưa xác minh',
    };
    const cells = [head, hints, blank, blank, blank];
    const one = filled(3, { ...place, name: 'Tổ một', 'area.commune': '19815' }, cells);
    const two = filled(4, { ...place, name: 'Tổ hai', 'area.commune': '19815' }, one);
    const all = filled(
      5,
      {
        ...place,
        name: 'Tổ ba',
        'hours.rules.2.days': 'Thứ Bảy',
        'hours.rules.2.opens': '7:30',
        'hours.rules.2.closes': '11:30',
      },
      two,
    );
    const { lines, ok } = shop.run(printed(all));
    expect(ok, lines.join('\n')).toBe(true);
    const {
      'hue-an-cuu-2.yml': first,
      'hue-an-cuu-3.yml': second,
      'hue-4.yml': third,
      ...rest
    } = shop.state();
    expect(rest).toEqual(files);
    expect(first).toBe(
      [
        'name: Tổ một',
        'kind: visiting-team',
        'area:',
        "  province: '46'",
        "  commune: '19815'",
        'sources:',
        '  - title: Công văn trả lời của xã',
        'status: reported',
        '',
      ].join('\n'),
    );
    expect(second).toContain('name: Tổ hai');
    expect(third).toContain(
      "  rules:\n    - days:\n        - 6\n      opens: '07:30'\n      closes: '11:30'\n",
    );
  });

  test('a list that is longer than the table is wide is not cut', () => {
    const [head = [], ...rows] = cellsNow();
    writeFileSync(
      join(shop.places, 'hue-an-cuu-1.yml'),
      files['hue-an-cuu-1.yml'].replace('phones:', "phones:\n  - number: '115'\n    role: Cấp cứu"),
    );
    expect(shop.run(printed([head, ...rows])).lines[0]).toBe(
      'dòng 4, cột "Điện thoại 2: Số (phones.2.number)": Nơi này đang có nội dung ở cột ấy, mà bảng thiếu cột. Hãy lấy lại bảng mới.',
    );
  });
});

describe('a damaged table', () => {
  const copies = Math.ceil(200 / damages.length);

  test('a good one is written', () => {
    const { ok } = shop.run(printed(withCell(cellsNow(), 2, 'name', 'Tên mới')));
    expect(ok).toBe(true);
    expect(shop.state()).not.toEqual(files);
  });

  let tried = 0;
  test.each(damages)('with $name changes nothing, and is told where', ({ of, named }) => {
    for (let copy = 0; copy < copies; copy += 1) {
      const row = 2 + (copy % 3);
      // Beside the damage stands a good change, which must not be written either.
      const good = withCell(cellsNow(), 2 + ((copy + 1) % 3), 'address', `Số ${copy}`);
      const spoiled = of(good, row);
      const { lines, ok } = shop.run(Array.isArray(spoiled) ? printed(spoiled) : spoiled);
      expect(ok, lines.join('\n')).toBe(false);
      expect(last(lines)).toBe('Chưa ghi gì cả.');
      const told = lines.filter((line) => !/^(Có \d+ chỗ sai|Chưa ghi gì cả)\.$/.test(line));
      expect(told.length).toBeGreaterThan(0);
      for (const line of told)
        expect(line.startsWith(`${shop.file}: `) || /^dòng \d+[,:] ?/.test(line), line).toBe(true);
      if (named)
        expect(
          told.some((line) => line.startsWith(`dòng ${row}`)),
          told.join('\n'),
        ).toBe(true);
      expect(shop.state()).toEqual(files);
      tried += 1;
    }
  });

  test('two hundred of them were tried', () => {
    expect(tried).toBeGreaterThanOrEqual(200);
  });

  test('one of twenty million bytes is not read', () => {
    writeFileSync(shop.file, 'Mã (id)\r\n');
    for (let part = 0; part < 20; part += 1) appendFileSync(shop.file, 'a'.repeat(1_000_000));
    const big = readFileSync(shop.file);
    expect(shop.run(big).lines).toEqual([
      `${shop.file}: Tệp dài hơn 10 MB, không phải bảng của trang này. Hãy xem lại tên tệp.`,
      'Chưa ghi gì cả.',
    ]);
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

  test('prints what would change and ends well', () => {
    writeFileSync(shop.file, printed(withCell(cellsNow(), 2, 'name', 'Tên mới')));
    const env = { ...process.env, CONTENT_DIR: shop.content };
    const said = execFileSync('node', ['src/commands/import.ts', shop.file], {
      encoding: 'utf8',
      env,
    });
    expect(said).toContain('  Tên (name): "Cơ sở số 1" → "Tên mới"\n');
    expect(shop.state()).toEqual(files);
  });
});
