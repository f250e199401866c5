import type { MonthTable } from '../domain/monthly.ts';
import { inOrder, nameOf, type Names } from './provincenames.ts';

const headings = ['thang', 'ma_tinh', 'tinh', 'nhan', 'dung_han', 'qua_han', 'cho_ngay_lam_viec'];

/**
 * Takes the months and how provinces are named and gives a sheet of all of them, a row for each
 * province in each month (RFC 4180): `<5` for a hidden count, nothing for a hidden median, no totals.
 */
export const monthSheet = (tables: readonly MonthTable[], names: Names): string =>
  [headings, ...tables.flatMap((table) => rowsOf(table, names))]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('')
    // Without this mark spreadsheets take Vietnamese for another alphabet.
    .replace(/^/, '\uFEFF');

const rowsOf = ({ month, rows }: MonthTable, names: Names): string[][] =>
  inOrder(rows, names).map(({ province, received, inTime, escalated, median }) => [
    month,
    province,
    nameOf(province, names),
    ...[received, inTime, escalated].map((count) => count?.toString() ?? '<5'),
    median?.toString() ?? '',
  ]);

/** Quoted where it must be; a text that a spreadsheet would take for a formula is made plain. */
function field(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
