import { stringify } from 'csv-stringify/sync';

/**
 * Takes columns and rows and gives them as a table that Excel opens in Vietnamese: a byte order mark,
 * lines that end in CRLF, and no cell that a spreadsheet would run as a formula.
 */
export const callSheet = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  stringify([[...columns], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
