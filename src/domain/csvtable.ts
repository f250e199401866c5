import { CsvError, parse } from 'csv-parse/sync';

/** A row of a table: its number as a spreadsheet counts (the heading is 1) and its cells as they stand. */
export type TableRow = { line: number; cells: readonly string[] };

/** A table as it was read, or the sentence that says why it was not. */
export type Table = { rows: readonly TableRow[] } | { fault: string };

/** A file longer than this (bytes) is no table of ours: ten thousand places fit. */
export const mostBytes = 10_000_000;

const wrongLetters =
  'Chữ tiếng Việt trong tệp không đọc được. Trong Excel chọn Lưu thành, loại "CSV UTF-8 (Comma delimited)", rồi chạy lại.';

/**
 * Takes the bytes of a table and gives its rows, empty ones left out: UTF-8, or UTF-16 as Excel's
 * "Unicode Text" has it; parted by commas, semicolons or tabs.
 */
export function csvTable(bytes: Uint8Array): Table {
  if (bytes.length > mostBytes)
    return { fault: 'Tệp dài hơn 10 MB, không phải bảng của trang này. Hãy xem lại tên tệp.' };
  const text = decoded(bytes);
  if (text === undefined || text.includes('\ufffd')) return { fault: wrongLetters };
  if (text.includes('\0'))
    return { fault: 'Đây không phải tệp CSV. Hãy lưu bảng thành CSV UTF-8.' };
  if (text.trim() === '') return { fault: 'Tệp không có dòng nào.' };
  return parsed(text, divider(text));
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff && 'utf-16be';
  try {
    return new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The sign that stands most often in the heading outside of quotes. */
function divider(text: string): string {
  const [head = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text) ?? [];
  const bare = head.replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string): number => bare.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function parsed(text: string, delimiter: string): Table {
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const numbered = rows.map((cells, index) => ({ line: index + 1, cells }));
    return { rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    if (error instanceof CsvError) return { fault: quoteFault(error) };
    throw error;
  }
}

/** All that can be wrong with a table whose rows may have any length is a quote. */
function quoteFault({ lines }: CsvError & { lines?: unknown }): string {
  const where = typeof lines === 'number' ? `Ở dòng chữ thứ ${lines} của tệp hoặc trước đó: ` : '';
  return `${where}dấu nháy kép mở mà không đóng, hoặc đứng sai chỗ. Ô có dấu nháy kép phải nằm trong nháy kép, và mỗi dấu bên trong viết hai lần.`;
}
