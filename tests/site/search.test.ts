import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonVisible } from '../../src/domain/canonvalues.ts';
import { pageRecords } from '../../src/build/pagerecords.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { openSearch, type Found } from '../../src/search/search.ts';
import { files, pages, text } from './pages.ts';

/** The front matter or whole of each file of a content folder, by its name. */
function content(folder: string): { slug: string; data: Record<string, unknown> }[] {
  const root = join(import.meta.dirname, '../../content', folder);
  return readdirSync(root).map((name) => {
    const whole = readFileSync(join(root, name), 'utf8');
    const front = name.endsWith('.md') ? (whole.split(/^---$/m)[1] ?? '') : whole;
    return { slug: name.replace(/\.\w+$/, ''), data: parse(front) as Record<string, unknown> };
  });
}

const shown = (data: Record<string, unknown>): boolean =>
  data['draft'] !== true && data['status'] !== 'closed' && data['status'] !== 'do-not-list';

const lineAddress = (slug: string, data: Record<string, unknown>): string =>
  `${data['purpose'] === 'report-crime' ? '/bao-tin/' : '/so-dien-thoai/'}#so-${slug}`;

/** With how many each folder has at the least: there are but two or three campaigns a year. */
const nouns: [kind: string, folder: string, address: typeof lineAddress, least?: number][] = [
  ['article', 'articles', (slug) => `/bai-viet/${slug}/`],
  ['document', 'documents', (slug) => `/thu-vien/${slug}/`],
  ['place', 'places', (slug) => `/dia-chi/${slug}/`],
  ['procedure', 'procedures', (slug) => `/thu-tuc/${slug}/`],
  ['plan', 'plans', (slug) => `/ke-hoach/${slug}/`],
  ['line', 'hotlines', lineAddress],
  ['event', 'events', (slug) => `/su-kien/${slug}/`],
  ['campaign', 'campaigns', (slug) => `/chien-dich/${slug}/`, 2],
];

const judged = new Map<string, boolean>();

const isStrange = (word: string): boolean => {
  const known = judged.get(word) ?? canonVisible(word) !== word;
  judged.set(word, known);
  return known;
};

/** Words in a spelling that is not the canonical one; those of plain letters alone have no other. */
const strangers = (text: string): string[] =>
  text.match(/[\p{L}\p{M}]*[^\0-\u007f][\p{L}\p{M}]*/gu)?.filter(isStrange) ?? [];

let found: readonly Found[];
let records: readonly SearchRecord[];

beforeAll(async () => {
  const search = await openSearch(async (path) => text(`tim/${path}`));
  found = (await search('', { limit: 100_000 })).found;
  records = [...pages()].flatMap(({ path, html }) =>
    pageRecords(path, html).map(({ record }) => record),
  );
});

describe('The index of the site', () => {
  test.each(nouns)(
    'has every published %s once, and no other',
    (kind, folder, address, least = 5) => {
      const wanted = content(folder)
        .filter(({ data }) => shown(data) && data['state'] !== 'closed')
        .map(({ slug, data }) => address(slug, data));
      const there = found.filter((it) => it.kind === kind).map(({ url }) => url);
      expect(wanted.length).toBeGreaterThanOrEqual(least);
      expect(there.toSorted()).toEqual(wanted.toSorted());
    },
  );

  test('has the pages that guide, and no list, area or page of an error', () => {
    const guides = found.filter(({ kind }) => kind === 'guide').map(({ url }) => url);
    expect(guides.toSorted()).toEqual([
      '/bao-tin/',
      '/can-bo/',
      '/cung-cap-dich-vu/',
      '/danh-cho/ban-than/',
      '/danh-cho/can-bo/',
      '/danh-cho/dang-dieu-tri/',
      '/danh-cho/gia-dinh/',
      '/danh-cho/hoc-sinh/',
      '/gioi-thieu/',
      '/khi-ban-den/',
      '/rieng-tu/',
      '/sau-cai/',
      '/so-dien-thoai/',
      '/to-roi/',
      '/tro-nang/',
    ]);
  });

  test('leads each result to a page, and each section to an element of it', () => {
    const anchors = new Map(
      [...pages((path) => records.some(({ url }) => url.split('#')[0] === path))].map(
        ({ path, tree }) => [path, new Set(tree.querySelectorAll('[id]').map((it) => it.id))],
      ),
    );
    const targets = records.flatMap(({ url, sections }) => [
      ...(url.includes('#') ? [url] : []),
      ...sections.flatMap(({ anchor }) => (anchor ? [`${url.split('#')[0]}#${anchor}`] : [])),
    ]);
    expect(targets.length).toBeGreaterThan(200);
    const lost = targets.filter((target) => {
      const [path = '', id = ''] = target.split('#');
      return !anchors.get(path)?.has(id);
    });
    expect(lost).toEqual([]);
  });

  test('holds the same records as the pages', () => {
    expect(records.length).toBeGreaterThan(150);
    expect(found.map(({ url }) => url).toSorted()).toEqual(
      records.map(({ url }) => url).toSorted(),
    );
  });

  test('gives every heading of a record an anchor, and names filters that search knows', () => {
    const known = ['kind', 'audience', 'topic', 'year', 'issuer', 'province', 'state'];
    for (const { url, sections, filters } of records) {
      expect(
        sections.filter((it) => it.heading && !it.anchor),
        url,
      ).toEqual([]);
      expect(
        Object.keys(filters).filter((name) => !known.includes(name)),
        url,
      ).toEqual([]);
    }
  });

  test('finds no place by what is not known of it', () => {
    const unsure = records.filter(({ kind }) => kind === 'place').map((it) => JSON.stringify(it));
    expect(unsure.length).toBeGreaterThan(50);
    expect(unsure.filter((it) => it.includes('Chưa rõ, nên hỏi trước'))).toEqual([]);
  });
});

describe('One word has one spelling', () => {
  test('on every built page, in every file that pages read, and in the texts of our index', () => {
    expect(strangers(`Bạn ${'được'.normalize('NFD')} khoẻ hơn, thủy`)).toEqual([
      'được'.normalize('NFD'),
      'khoẻ',
    ]);
    // Words to look up stand in the entry and the shards as letters and tone apart, which nobody reads.
    const keys = /^tim\/(muc-luc|\w+\/w\d+)\.json$/;
    const read = [...files].filter((file) => /\.(html|json|xml)$/.test(file) && !keys.test(file));
    expect(read.filter((file) => /^tim\/\w+\/t\d+\.json$/.test(file)).length).toBeGreaterThan(5);
    expect(read.length).toBeGreaterThan(3500);
    const wrong = read.flatMap((file) => strangers(text(file)).map((word) => `${file}: ${word}`));
    expect(wrong).toEqual([]);
  });
});
