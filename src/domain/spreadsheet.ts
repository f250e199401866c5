import { stringify } from 'csv-stringify/sync';

/**
 * Takes rows, the names of the columns first, and gives a sheet (RFC 4180, UTF-8). It begins with the
 * mark without which spreadsheets take Vietnamese for another alphabet, and a text that they would
 * take for a formula is made plain.
 */
export const spreadsheet = (rows: readonly (readonly string[])[]): string =>
  // The types of csv-stringify want arrays that may change; it changes none.
  stringify(rows as string[][], { bom: true, record_delimiter: 'windows', escape_formulas: true });

/** Takes the text of a sheet and gives the answer of an address that ends in .csv. */
export const sheetResponse = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
