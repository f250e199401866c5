import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';

/** What an older reader of YAML would take for something else than a text stands in quotes. */
const options = {
  lineWidth: 0,
  singleQuote: true,
  flowCollectionPadding: false,
  aliasDuplicateObjects: false,
  compat: 'yaml-1.1',
  doubleQuotedMinMultiLineLength: Infinity,
} as const;

/** Takes a value and gives its YAML, a text of whole lines. */
export const notation = (value: unknown): string => printed(new Document(value, options));

/** Takes a key, its value and the column where the key stands, and gives the pair's YAML without an indent before it. */
export const pairNotation = (key: string, value: unknown, column: number): string =>
  indented(notation({ [key]: value }), column);

/** Takes an item of a list and the column where its dash stands, and gives its YAML without an indent before it. */
export const itemNotation = (value: unknown, column: number): string =>
  indented(notation([value]), column);

/**
 * Takes a value that is no list or group, how the one before it was written, and the column of its key
 * or dash, and gives its YAML.
 */
export function scalarNotation(value: unknown, style: string | undefined, column: number): string {
  const document = new Document({ k: value }, options);
  styled(document.get('k', true), style);
  return indented(printed(document).replace(/^k: ?/, ''), column);
}

/** Takes any value and how a plain one before it was written, and gives its YAML on one line, as inside brackets. */
export function inlineNotation(value: unknown, style?: string): string {
  const document = new Document([value], options);
  const list = document.contents;
  if (isCollection(list)) {
    list.flow = true;
    styled(list.items[0], style);
    visit(list, { Scalar: (_, node) => onOneLine(node) });
  }
  return printed(document).trim().slice(1, -1);
}

/** Takes a pair and gives its YAML on one line, as inside braces. */
export const inlinePair = (key: string, value: unknown): string =>
  `${inlineNotation(key)}: ${inlineNotation(value)}`;

/** Only double quotes write a line's end as a sign. */
function onOneLine(node: Scalar): void {
  if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
}

function styled(node: unknown, style: string | undefined): void {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  if (style === undefined || style === Scalar.PLAIN) return;
  // What the reader of the old text found written there.
  node.type = style as Scalar.Type;
}

/**
 * Whatever begins like a number has quotes, as numbers of papers and parts of dates have throughout the
 * content. Empty lines at the end of a text are written as signs, for nobody sees where they end.
 */
function printed(document: Document): string {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string') return;
      if (/(^|\n)[ \t]*\n$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      if (/^[+-]?\d.*$/.test(node.value)) node.type ??= Scalar.QUOTE_SINGLE;
    },
  });
  return document.toString(options);
}

const indented = (text: string, column: number): string =>
  text.replace(/\n+$/, '').replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
