import { Document, parseDocument, visit } from 'yaml';

/** How Decap reads and writes a kind of file; the text under the front matter is the key `body`. */
export type Format = {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: Record<string, unknown>, keys?: readonly string[]): string;
};

/** What a file that is no YAML shows in lists; it cannot be saved over (see `unreadable`). */
const broken = '⚠ Tệp viết sai, chưa đọc được';

// A file that comes from Notepad may begin with a mark of its own.
const fence = /^\uFEFF?---\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A file that is YAML throughout. */
export const yamlFile: Format = {
  fromFile: (text) => values(text) ?? { title: broken, name: broken },
  toFile: (data, keys = []) => written(data, keys),
};

/** Markdown under YAML between two lines of dashes. */
export const markdownFile: Format = {
  fromFile: (text) => {
    const [all = '', front = ''] = fence.exec(text) ?? [];
    const body = text.slice(all.length).trim();
    const found = all ? values(front) : undefined;
    return found ? { ...found, body } : { title: broken, body };
  },
  toFile: ({ body, ...front }, keys = []) =>
    `---\n${written(front, keys)}---\n\n${String(body ?? '').trim()}\n`,
};

/** Takes a file's text and says what makes it unreadable, or nothing: such a file must not be saved over. */
export function unreadable(text: string, markdown: boolean): string | undefined {
  const front = markdown ? fence.exec(text)?.[1] : text;
  if (front === undefined) return 'Phần khai báo giữa hai dòng --- ở đầu tệp bị thiếu hoặc hỏng.';
  const found = read(front);
  if ('values' in found) return undefined;
  const line = found.line + (markdown ? 1 : 0);
  return `Dòng ${line} viết sai. Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.`;
}

function values(text: string): Record<string, unknown> | undefined {
  const found = read(text);
  return 'values' in found ? found.values : undefined;
}

/** What a text says, or the line that keeps it from being read. */
function read(text: string): { values: Record<string, unknown> } | { line: number } {
  const document = parseDocument(text, { logLevel: 'error' });
  const [error] = document.errors;
  if (error) return { line: error.linePos?.[0].line ?? 1 };
  const value = finite(document);
  // Whatever else a file is, it has no fields.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { values: value as Record<string, unknown> } // an object of YAML has texts as keys
    : { line: firstReference(text, document) };
}

/** The values of a file, unless a reference (`*name`) leads nowhere, into itself, or to more than there is room for. */
function finite(document: Document): unknown {
  try {
    const value: unknown = document.toJS() ?? {};
    JSON.stringify(value);
    return value;
  } catch {
    return undefined;
  }
}

function firstReference(text: string, document: Document): number {
  let at = 0;
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return text.slice(0, at).split('\n').length;
}

/** What YAML 1.1 would read as an hour or a day gets quotes, so that every reader sees a text. */
function written(data: Record<string, unknown>, keys: readonly string[]): string {
  const place = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  const sorted = Object.entries(data).toSorted(([a], [b]) => place(a) - place(b));
  const document = new Document(Object.fromEntries(sorted), {
    schema: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
