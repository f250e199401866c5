import { cellValue } from '../domain/cellvalue.ts';
import {
  columnNamed,
  columns,
  heading,
  nameIn,
  type Column,
  type Field,
} from '../domain/columns.ts';
import { unmarked } from '../domain/csv.ts';
import type { TableRow } from '../domain/csvtable.ts';
import { cellsOf, nested, slotsOf, type Nested, type Said } from '../domain/flatrecord.ts';
import { hintMark, idHeading, markColumn, markedTitle, readOnly } from '../domain/placesheet.ts';
import type { Place } from '../schemas/place.ts';

/** What is wrong with a row, or worth telling of it: the row's number, the heading of the cell if it is one cell, and a sentence. */
export type Remark = { line: number; column?: string; sentence: string };

/** A row of a table of places: its number, its id ('' for a new place), the cell of its marks ('' where the table has none) and what its cells make. */
export type PlaceRow = { line: number; id: string; marks: string } & Nested;

/** What a table says: its rows, what is wrong, and what a spreadsheet changed and was read back. */
export type PlaceRows = { rows: PlaceRow[]; mistakes: Remark[]; notices: Remark[] };

/**
 * Takes the rows of a table with the heading first, the fields of a place and the published places by
 * id, and gives the rows as records. With a heading that cannot be trusted no row is read.
 */
export function placeRows(
  [head, ...rest]: readonly TableRow[],
  all: readonly Field[],
  published: ReadonlyMap<string, Place>,
): PlaceRows {
  const names = (head?.cells ?? []).map((cell) => cell.trim());
  const faults = headFaults(names, all, head?.line ?? 1);
  if (faults.length > 0) return { rows: [], mistakes: faults, notices: [] };
  const at = names.findIndex((name) => nameIn(name) === 'id');
  const read = rest
    .filter(({ cells }) => !unmarked(cells[at]?.trim() ?? '').startsWith(hintMark))
    .map((row) => placeRow(row, { names, at, all }, published));
  return {
    rows: read.map(({ row }) => row),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
    notices: read.flatMap(({ notices }) => notices),
  };
}

/** Vietnamese that went through a wrong character set, or lost its letters to question marks. */
const damaged = /[?\ufffd]|Ã.|Ä.|áº|á»|Æ°/;

function headFaults(names: readonly string[], all: readonly Field[], line: number): Remark[] {
  const isOurs = (name: string): boolean =>
    nameIn(name) === 'id' || !!columnNamed(nameIn(name), all);
  if (names.some((name) => damaged.test(name) && (isOurs(name) || name.includes('['))))
    return [
      {
        line,
        sentence:
          'Chữ tiếng Việt của tên cột đã hỏng, nên chữ trong các ô cũng hỏng. Hãy lấy lại bảng, mở và lưu bằng "CSV UTF-8".',
      },
    ];
  const found = names.map(nameIn);
  const wanted = [idHeading, ...columns(all).map(heading)];
  return [
    ...names
      .filter((name) => name !== '' && !name.startsWith(readOnly) && !isOurs(name))
      .map((column) => ({
        line,
        column,
        sentence: `Không có cột nào tên như vậy. Cột ghi chú riêng thì bắt đầu tên bằng ${readOnly}.`,
      })),
    ...names
      .filter((name, index) => isOurs(name) && found.indexOf(nameIn(name)) < index)
      .map((column) => ({ line, column, sentence: 'Cột này có hai lần. Hãy bỏ một cột.' })),
    ...wanted
      .filter((name) => !found.includes(nameIn(name)))
      .map((column) => ({
        line,
        column,
        sentence: 'Thiếu cột này. Không muốn đổi gì ở đó thì cứ giữ nguyên cột.',
      })),
  ];
}

type Head = { names: readonly string[]; at: number; all: readonly Field[] };

type ReadRow = { row: PlaceRow; mistakes: Remark[]; notices: Remark[] };

function placeRow(
  { line, cells }: TableRow,
  { names, at, all }: Head,
  published: ReadonlyMap<string, Place>,
): ReadRow {
  const id = cells[at]?.trim() ?? '';
  const old = published.get(id);
  const before = (column: Column) => (old ? cellsOf(old, [column])[0] : undefined);
  const width = widthFault(line, cells, names, id);
  const read = width
    ? []
    : names.flatMap((name, index) => {
        const column = columnNamed(nameIn(name), all);
        if (!column) return [];
        return { name, column, ...cellValue(cells[index] ?? '', column, before(column)) };
      });
  const said: Said[] = read.flatMap(({ column, value }) =>
    value === undefined ? [] : [{ name: column.name, value }],
  );
  const marks = cells[names.indexOf(markedTitle(markColumn))] ?? '';
  return {
    row: { line, id, marks, ...nested(said) },
    mistakes: [
      ...(width ? [width] : []),
      ...read.flatMap(({ name, remedy }) =>
        remedy ? [{ line, column: name, sentence: remedy }] : [],
      ),
      ...(old && !width ? lostColumns(line, old, { names, at, all }) : []),
    ],
    notices: read.flatMap(({ name, notice }) =>
      notice ? [{ line, column: name, sentence: notice }] : [],
    ),
  };
}

/** Excel leaves empty cells at the end of rows out; in a row of a known place that would look like cells that were emptied. */
function widthFault(
  line: number,
  cells: readonly string[],
  names: readonly string[],
  id: string,
): Remark | undefined {
  if (cells.length === names.length || (cells.length < names.length && id === '')) {
    const stray = cells.findIndex((cell, index) => names[index] === '' && cell.trim() !== '');
    if (stray < 0) return undefined;
    return { line, sentence: `Ô thứ ${stray + 1} có chữ nhưng cột của nó không có tên.` };
  }
  return {
    line,
    sentence: `Dòng này có ${cells.length} ô, bảng có ${names.length} cột. Ô có dấu phẩy hoặc xuống dòng phải nằm trong nháy kép.`,
  };
}

/** A list that is longer than the table is wide would be cut without anybody's wish. */
function lostColumns(line: number, old: Place, { names, all }: Head): Remark[] {
  const wide = columns(all, slotsOf([old], all));
  const cells = cellsOf(old, wide);
  const found = new Set(names.map(nameIn));
  return wide
    .filter((column, index) => cells[index] !== undefined && !found.has(column.name))
    .map((column) => ({
      line,
      column: heading(column),
      sentence: 'Nơi này đang có nội dung ở cột ấy, mà bảng thiếu cột. Hãy lấy lại bảng mới.',
    }));
}
