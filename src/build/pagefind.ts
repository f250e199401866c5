import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../search/record.ts';

/** What Pagefind is given: a page as it was built, or a record that is part of a page. */
export type Findable = { record: SearchRecord; html?: string };

/** Pagefind's own boxes, which this site does not use. */
const boxes = /(^|\/)pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Takes what is to be found, in a fixed order, and gives the files of Pagefind's index by path.
 * Attached files are left to our own index. Rejects with Pagefind's words.
 */
export async function pagefindFiles(found: Iterable<Findable>): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    refuse(errors);
    if (!index) throw new Error('no index');
    // One after another: Pagefind numbers pages in the order in which they come.
    for (const { record, html } of found)
      refuse(
        (await (html === undefined ? addPart(index, record) : addPage(index, record, html))).errors,
      );
    const { files, errors: late } = await index.getFiles();
    refuse(late);
    return new Map(files.filter(({ path }) => !boxes.test(path)).map(named));
  } finally {
    await close();
  }
}

const named = ({ path, content }: IndexFile) => [path, content] as const;

const addPage = (index: PagefindIndex, { url }: SearchRecord, content: string) =>
  index.addHTMLFile({ url, content: content.replace(filters, spelledOut) });

const filters = /data-pagefind-filter="([^"]*)"/g;

/** Pagefind takes all that follows the first colon as one value; of values in attributes it reads several. */
function spelledOut(_: string, listed: string): string {
  const pairs = listed.split(', ').map((it) => it.split(':'));
  return [
    `data-pagefind-filter="${pairs.map(([name], at) => `${name}[data-value${at}]`).join(', ')}"`,
    ...pairs.map(([, value = ''], at) => `data-value${at}="${value}"`),
  ].join(' ');
}

const addPart = (index: PagefindIndex, record: SearchRecord) =>
  index.addCustomRecord({
    url: record.url,
    language: 'vi',
    content: [
      record.title,
      record.summary ?? '',
      ...record.sections.map(({ heading = '', text }) => `${heading} ${text}`),
    ].join('\n'),
    meta: { title: record.title, ...(record.note !== undefined && { note: record.note }) },
    filters: Object.fromEntries(
      Object.entries(record.filters).map(([name, values]) => [name, [...values]]),
    ),
  });

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
