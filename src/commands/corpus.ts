import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from '../domain/fold.ts';
import type { RecordSection, SearchRecord } from '../search/record.ts';

/** A document of a judged set; a `distractor` answers no query and only stands in the way. */
export type CorpusDocument = { id: string; title: string; body: string; distractor?: boolean };

/** Reads a folder of `{ id, title, body }` files, in the order of their names. Throws a sentence when there is none. */
export function corpus(folder: string): CorpusDocument[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new Error(`${folder} has no .json file of { id, title, body }.`);
  // `as`: whoever names the folder answers for its shape.
  return names
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CorpusDocument);
}

/** Takes a document and gives it as a page of the index; lines that start with ## are headings. */
export const recordOf = ({ id, title, body }: CorpusDocument): SearchRecord => ({
  url: id,
  kind: 'article',
  title,
  aliases: [],
  sections: body.split(/^(?=## )/m).map(section),
  filters: {},
});

function section(text: string): RecordSection {
  const [, heading] = /^## (.*)/.exec(text) ?? [];
  if (heading === undefined) return { text };
  return { anchor: slug(heading), heading, text: text.slice(text.indexOf('\n') + 1) };
}

/** Takes a document and gives it as a page for Pagefind. */
export function pageOf({ title, body }: CorpusDocument): string {
  const lines = body
    .split('\n')
    .map((line) =>
      line.startsWith('## ') ? `<h2>${escaped(line.slice(3))}</h2>` : `<p>${escaped(line)}</p>`,
    );
  return `<!doctype html><html lang="vi"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1>${lines.join('')}</main></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
