import type { ContentFile } from './files.ts';

const slurWords =
  /(?<!\p{L})(con nghiện|thằng nghiện|đối tượng|tệ nạn|lạm dụng|trại cai)(?!\p{L})/giu;

/** Takes a text and gives the words in it that make a reader turn away. */
export const slurs = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(slurWords)].map((match) => match[0].toLowerCase());

/** Takes a text and gives it without what stands in quotation marks. */
export const unquoted = (text: string): string => text.replace(/"[^"\n]*"|“[^”\n]*”/g, '');

/** The fields, by folder, that quote others: a law's title, a published sentence, the name on the sign, a source. */
const quotations: Record<string, readonly string[]> = {
  documents: ['title'],
  places: ['name', 'formerAddress'],
  plans: ['text'],
};

/** Takes a file and gives the words in it that are ours: its body and its fields, without quotations and sources. */
export function ourWords({ path, fields, body }: ContentFile): string {
  const left = new Set(['sources', 'source', ...(quotations[path.split('/')[1] ?? ''] ?? [])]);
  return `${body}\n${said(fields, left).join('\n')}`;
}

function said(value: unknown, left: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (left.has(key) ? [] : said(inner, left)));
}
