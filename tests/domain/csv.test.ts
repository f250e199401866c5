import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, marked, unmarked } from '../../src/domain/csv.ts';
import { csvTable, mostBytes } from '../../src/domain/csvtable.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What spreadsheets take for a formula at the beginning of a cell (OWASP, CSV Injection). */
const formulas = [
  '=1+1',
  '+84912345678',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
];

describe('a cell', () => {
  test.each(formulas)('that begins like a formula is not run: %j', (text) => {
    expect(marked(text)).toBe(`'${text}`);
    expect(csvText([[text]])).toContain(`'${text.charAt(0)}`);
  });

  test('of plain words stands as it is', () => {
    expect(marked('Điểm tư vấn = tốt')).toBe('Điểm tư vấn = tốt');
  });

  test('gives back what it took, whatever it was', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unmarked(marked(text))).toBe(text);
        count += 1;
      }),
      { numRuns: 1000 },
    );
    expect(count).toBe(1000);
  });
});

test('a table is UTF-8 with a byte order mark, CR LF, and quotes as RFC 4180 has them', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['1,5', 'nói "có"'],
      ['x\ny', undefined],
      [-2, []],
    ]),
  ).toBe('\ufeffa,b\r\n"1,5","nói ""có"""\r\n"x\ny",\r\n-2,[]\r\n');
});

describe('a table that comes back', () => {
  test.each([',', ';', '\t'])('may be parted by %j', (sign) => {
    const text = `"Mã, tỉnh; (id)"${sign}b\r\n1${sign}2\r\n`;
    expect(csvTable(bytes(text))).toEqual({
      rows: [
        { line: 1, cells: ['Mã, tỉnh; (id)', 'b'] },
        { line: 2, cells: ['1', '2'] },
      ],
    });
  });

  test('counts rows as a spreadsheet does: empty ones too, and one for a cell of two lines', () => {
    expect(csvTable(bytes('a,b\n\n"x\ny",1\n,\n3,4\n'))).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['x\ny', '1'] },
        { line: 5, cells: ['3', '4'] },
      ],
    });
  });

  test('may be UTF-16 of either order', () => {
    const little = Buffer.from('\ufeffMã\tTên', 'utf16le');
    const rows = [{ line: 1, cells: ['Mã', 'Tên'] }];
    expect(csvTable(little)).toEqual({ rows });
    expect(csvTable(Buffer.from(little).swap16())).toEqual({ rows });
  });

  test.each([
    [
      // "Mã" in Windows-1258 and in Windows-1252
      Uint8Array.of(0x4d, 0xe3),
      'Chữ tiếng Việt trong tệp không đọc được. Trong Excel chọn Lưu thành, loại "CSV UTF-8 (Comma delimited)", rồi chạy lại.',
    ],
    [Uint8Array.of(80, 75, 3, 4, 0, 0), 'Đây không phải tệp CSV. Hãy lưu bảng thành CSV UTF-8.'],
    [bytes(' \r\n'), 'Tệp không có dòng nào.'],
    [
      bytes('a,b\n1,"2\n3,4\n'),
      'Ở dòng chữ thứ 3 của tệp hoặc trước đó: dấu nháy kép mở mà không đóng, hoặc đứng sai chỗ. Ô có dấu nháy kép phải nằm trong nháy kép, và mỗi dấu bên trong viết hai lần.',
    ],
    [
      new Uint8Array(mostBytes + 1),
      'Tệp dài hơn 10 MB, không phải bảng của trang này. Hãy xem lại tên tệp.',
    ],
  ])('is refused with a sentence when it cannot be read (%#)', (table, fault) => {
    expect(csvTable(table)).toEqual({ fault });
  });
});
