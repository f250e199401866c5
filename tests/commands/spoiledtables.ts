import { csvTable } from '../../src/domain/csvtable.ts';

/** A table as rows of cells, the heading first. */
export type Cells = string[][];

/** A damage done to a good table: its name, and what it gives; `row` is the row that an answer must name, if the damage has one. */
export type Damage = {
  name: string;
  of: (cells: Cells, row: number) => Cells | string | Uint8Array;
  named: boolean;
};

/** Takes the text of a good table and gives its rows of cells. Throws what is wrong with one that is not. */
export function cellsOf(text: string): Cells {
  const table = csvTable(new TextEncoder().encode(text));
  if ('fault' in table) throw new Error(table.fault);
  return table.rows.map(({ cells }) => [...cells]);
}

/** Takes rows of cells and gives them as CSV, each cell in quotes. */
export const printed = (cells: Cells): string =>
  cells.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')).join('\r\n');

const columnOf = ([head = []]: Cells, name: string): number =>
  head.findIndex((it) => it === name || it.endsWith(`(${name})`));

/** The table with one cell written anew; rows are counted as a spreadsheet counts. */
export const withCell = (cells: Cells, row: number, name: string, text: string): Cells =>
  cells.map((line, index) => (index === row - 1 ? line.with(columnOf(cells, name), text) : line));

const cell =
  (name: string, text: string) =>
  (cells: Cells, row: number): Cells =>
    withCell(cells, row, name, text);

const without = (cells: Cells, at: number): Cells =>
  cells.map((line) => line.filter((_, index) => index !== at));

/** What Windows-1252 makes of a text; letters that it lacks become question marks. */
const narrow = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => ((sign.codePointAt(0) ?? 0) < 256 ? sign.charCodeAt(0) : 63));

/** Every kind of damage. */
export const damages: readonly Damage[] = [
  { name: 'an area code that is none', of: cell('area.commune', '99999'), named: true },
  { name: 'a commune of another province', of: cell('area.commune', '26743'), named: true },
  { name: 'a province code of three digits', of: cell('area.province', '460'), named: true },
  { name: 'no province', of: cell('area.province', ''), named: true },
  { name: 'a kind that is none', of: cell('kind', 'hospital'), named: true },
  { name: 'a service that is none', of: cell('services', 'counselling; magic'), named: true },
  { name: 'no name', of: cell('name', ''), named: true },
  { name: 'verified by nobody', of: cell('status', 'verified'), named: true },
  { name: 'a day that no calendar has', of: cell('sources.1.date', '2026-02-30'), named: true },
  { name: 'a day that may be two', of: cell('cost.checkedOn', '5/6/2026'), named: true },
  { name: 'half a number to dial', of: cell('phones.1.number', '12'), named: true },
  { name: 'a latitude in words', of: cell('position.lat', 'bắc'), named: true },
  {
    name: 'a document that the library lacks',
    of: cell('sources.1.document', 'luat-1'),
    named: true,
  },
  { name: 'a formula', of: cell('note', '=HYPERLINK("https://a.vn")'), named: true },
  { name: 'an error of a spreadsheet', of: cell('name', '#REF!'), named: true },
  { name: 'an address without https', of: cell('sources.1.url', 'www.a.vn'), named: true },
  { name: 'a name that is too long', of: cell('name', 'a'.repeat(201)), named: true },
  { name: 'an id with capitals', of: cell('id', 'Hue-1'), named: true },
  {
    name: 'an id twice',
    of: (cells, row) => [...cells.slice(0, row), cells[row - 1] ?? [], ...cells.slice(row)],
    named: false,
  },
  {
    name: 'one place under two ids',
    of: (cells, row) => [...cells, (cells[row - 1] ?? []).with(0, 'noi-moi-1')],
    named: false,
  },
  {
    name: 'a row cut short',
    of: (cells, row) => cells.map((line, at) => (at === row - 1 ? line.slice(0, 20) : line)),
    named: true,
  },
  {
    name: 'a cell too many',
    of: (cells, row) =>
      cells.map((line, at) => (at === row - 1 ? line.toSpliced(3, 0, 'thừa') : line)),
    named: true,
  },
  { name: 'a column missing', of: (cells, row) => without(cells, row + 3), named: false },
  {
    name: 'a column twice',
    of: (cells, row) => cells.map((line) => [...line, line[row] ?? '']),
    named: false,
  },
  {
    name: 'a column of a name that is none',
    of: (cells) => cells.map((line, at) => [...line, at === 0 ? 'Màu (colour)' : 'xanh']),
    named: false,
  },
  {
    name: 'a quote that nobody closes',
    of: (cells, row) => printed(cells).slice(0, -1 - row),
    named: false,
  },
  {
    name: 'a quote inside a bare cell',
    of: (cells, row) => printed(cells).replace(`"${cells[row - 1]?.[0]}"`, 'a"b'),
    named: false,
  },
  { name: 'Windows-1252', of: (cells) => narrow(printed(cells)), named: false },
  {
    name: 'question marks for letters',
    of: (cells) => printed(cells).replace(/[^\0-\u007f]/g, '?'),
    named: false,
  },
  {
    name: 'UTF-8 read as Windows-1252',
    of: (cells) => Buffer.from(printed(cells)).toString('latin1'),
    named: false,
  },
  {
    name: 'a file of a spreadsheet, not CSV',
    of: () => Uint8Array.of(80, 75, 3, 4, 0, 0, 0, 0),
    named: false,
  },
  { name: 'no row at all', of: () => '\r\n\r\n', named: false },
];
