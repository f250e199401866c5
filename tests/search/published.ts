import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { synonymsSchema } from '../../src/schemas/synonyms.ts';
import { openSearch, type Search } from '../../src/search/search.ts';
import type { RecordSection, SearchKind, SearchRecord } from '../../src/search/record.ts';
import { writeIndex } from '../../src/search/writer.ts';
import { records } from '../content/files.ts';

/** The editors' synonyms as they are published. */
export const synonyms = synonymsSchema.parse(parse(readFileSync('content/synonyms.yml', 'utf8')));

/** Opens an index of these records that is kept in memory; `read` collects the paths of the files it reads. */
export function opened(all: readonly SearchRecord[], read: string[] = []): Promise<Search> {
  const index = writeIndex(all, synonyms);
  return openSearch(async (path) => {
    read.push(path);
    const text = index.get(path);
    if (text === undefined) throw new Error(`There is no ${path}.`);
    return text;
  });
}

/** What a record has at the least. */
export const record = (
  url: string,
  title: string,
  text = '',
  more: Partial<SearchRecord> = {},
) => ({
  url,
  kind: 'article' as const,
  title,
  aliases: [],
  sections: [{ text }],
  filters: {},
  ...more,
});

/** Published content as records, plainer than the site's build makes them: "articles/noi-chuyen-lan-dau". */
export const published: SearchRecord[] = [
  ...records('articles').map(({ slug, data, body }) =>
    page('article', `articles/${slug}`, data.title, body, {
      date: data.published,
      summary: data.summary,
      filters: { topic: data.topics, audience: data.audiences },
    }),
  ),
  ...records('documents').map(({ slug, data, body }) =>
    page('document', `documents/${slug}`, data.title, body, {
      aliases: data.number === undefined ? [] : [data.number],
      note: data.issuer,
      summary: data.summary,
      filters: { issuer: [data.issuer], state: [data.state] },
    }),
  ),
  ...records('procedures').map(({ slug, data }) =>
    page('procedure', `procedures/${slug}`, data.name, '', { summary: data.summary }),
  ),
  ...records('plans').map(({ slug, data }) =>
    page('plan', `plans/${slug}`, data.title, '', { summary: data.summary }),
  ),
  ...records('hotlines').map(({ slug, data }) =>
    page('line', `hotlines/${slug}`, data.name, data.note ?? '', {
      note: data.number,
      summary: data.who,
    }),
  ),
  ...records('places').map(({ slug, data }) =>
    page('place', `places/${slug}`, data.name, data.note ?? '', {
      aliases: Object.values(data.formerAddress ?? {}).filter((name) => name !== undefined),
    }),
  ),
];

function page(
  kind: SearchKind,
  url: string,
  title: string,
  body: string,
  more: Partial<SearchRecord>,
): SearchRecord {
  return { url, kind, title, aliases: [], sections: sections(body), filters: {}, ...more };
}

function sections(body: string): RecordSection[] {
  return body.split(/^(?=## )/m).map((part) => {
    const [, heading, text] = /^## (.*)\n([^]*)/.exec(part) ?? [];
    return heading === undefined ? { text: part } : { anchor: heading, heading, text: text ?? '' };
  });
}
