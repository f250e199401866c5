/** A text with the part of it that is selected, from `start` to before `end`. */
export type Selected = { text: string; start: number; end: number };

/** Puts a mark of Markdown into a text: takes the text and gives it with what is to be selected then. */
export type Mark = (it: Selected) => Selected;

/** Bold letters: around the selection, or words to write over. */
export const bold: Mark = (it) => around(it, '**', '**', 'chữ đậm');

/** A link: what is selected is its words, and its address is selected to be written over. */
export const link: Mark = ({ text, start, end }) => {
  const words = text.slice(start, end) || 'chữ của liên kết';
  const address = 'https://';
  const from = start + words.length + 3;
  return {
    text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`,
    start: from,
    end: from + address.length,
  };
};

/** A note that leads to a source: its number is selected to be written over. */
export const source: Mark = ({ text, end }) => {
  const before = text.slice(0, end);
  return { text: `${before}[1]${text.slice(end)}`, start: end + 1, end: end + 2 };
};

/** A heading of the second level, with an empty line before and after; again to take it back. */
export const heading: Mark = (it) => {
  const { before, lines, after } = linesOf(it);
  const plain = lines.replace(/^#+ */, '');
  if (plain !== lines) return spliced(before, plain, after);
  const words = plain || 'Đề mục';
  return spliced(apart(before), `## ${words}`, afterwards(after), 3, words.length);
};

/** A list of the selected lines; again to take it back. */
export const list: Mark = (it) => {
  const { before, lines, after } = linesOf(it);
  const rows = lines.split('\n');
  if (rows.every((row) => row.startsWith('- ')))
    return spliced(before, rows.map((row) => row.slice(2)).join('\n'), after);
  const marked = rows.map((row) => (row.startsWith('- ') ? row : `- ${row}`)).join('\n');
  // A list goes on below another line of a list, and stands apart from other text.
  const inList = /(^|\n)- [^\n]*\n$/.test(before);
  return spliced(inList ? before : apart(before), marked, after, marked.length, 0);
};

function around({ text, start, end }: Selected, open: string, close: string, otherwise: string) {
  const words = text.slice(start, end) || otherwise;
  const from = start + open.length;
  return {
    text: text.slice(0, start) + open + words + close + text.slice(end),
    start: from,
    end: from + words.length,
  };
}

/** The whole lines in which the selection lies, and what stands before and after them. */
function linesOf({ text, start, end }: Selected) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  return { before: text.slice(0, from), lines: text.slice(from, to), after: text.slice(to) };
}

/** Puts lines between two parts; `from` counts from where they begin, and at first all is selected. */
const spliced = (
  before: string,
  lines: string,
  after: string,
  from = 0,
  length = lines.length,
): Selected => ({
  text: before + lines + after,
  start: before.length + from,
  end: before.length + from + length,
});

const apart = (before: string): string =>
  before === '' ? '' : `${before.replace(/\n+$/, '')}\n\n`;

const afterwards = (after: string): string =>
  after === '' ? '' : `\n\n${after.replace(/^\n+/, '')}`;
