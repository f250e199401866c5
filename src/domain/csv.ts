import { stringify } from 'csv-stringify/sync';

/** What stands in a cell: a text, a number, nothing, or a list of nothing. */
export type Cell = string | number | boolean | undefined | readonly [];

/** How a list of nothing is written, to be told from a list that is not known. */
export const emptyList = '[]';

/**
 * Beginnings that a spreadsheet takes for a formula, that of its own errors, and the mark itself; a
 * full-width sign counts in some of them.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const risky = /^[=+\-@\t\r＝＋－＠#']/;

/** Takes a text and gives it so that no spreadsheet runs it: a mark (') stands before what looks like a formula. */
export const marked = (text: string): string =>
  risky.test(text) || text === emptyList ? `'${text}` : text;

/** Takes what `marked` gave and gives the text as it was. */
export const unmarked = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** Takes rows of cells, the names of columns first, and gives CSV as RFC 4180 has it, with a byte order mark, for Excel. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(printed)),
    // By itself it quotes a text with CR LF, but none with one of the two.
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

function printed(cell: Cell): string {
  if (typeof cell === 'string') return marked(cell);
  return typeof cell === 'object' ? emptyList : String(cell ?? '');
}
