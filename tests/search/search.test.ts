import { describe, expect, test } from 'vitest';
import { openSearch, type Run } from '../../src/search/search.ts';
import { writeIndex } from '../../src/search/writer.ts';
import { opened, published, record, synonyms } from './published.ts';

const text = (runs: readonly Run[]) => runs.map((run) => run.text).join('');
const marked = (runs: readonly Run[]) => runs.filter((run) => run.marked).map((run) => run.text);

const pages = [
  record('/a/', 'Má kể chuyện', 'Má nấu canh chua.', {
    date: '2024-05-01',
    filters: { topic: ['nha'], year: ['2024'] },
  }),
  record('/b/', 'Quét mã để tra cứu', 'Mã in trên tờ rơi.', {
    date: '2025',
    filters: { topic: ['nha', 'may'], year: ['2025'] },
  }),
  record('/c/', 'Đường dây nóng', 'Gọi khi cần.', {
    kind: 'line',
    date: '2023-01',
    filters: { topic: ['goi'], year: ['2023'] },
  }),
  record('/d/', 'Dinh dưỡng hằng ngày', 'Ăn đủ bốn nhóm. '.repeat(40), {
    sections: [
      { text: 'Mở đầu. '.repeat(40) },
      { anchor: 'rau', heading: 'Rau xanh', text: 'Rau muống và đường thốt nốt đều quý.' },
    ],
    filters: { topic: ['nha'] },
  }),
];

describe('A word is found with the marks that were typed', () => {
  test.each([
    ['má', '/a/'],
    ['mã', '/b/'],
    ['duong day nong', '/c/'],
    ['ĐƯỜNG DÂY'.normalize('NFD'), '/c/'],
    ['đinh dưỡng', '/d/'],
    ['rau muoosng', '/d/'],
    ['d9u7o72ng da6y', '/c/'],
    ['đáng qúy', '/d/'],
    ['tra cuu ma', '/b/'],
  ])('“%s” leads to %s', async (query, url) => {
    const { found } = await (await opened(pages))(query);
    expect(found[0]?.url).toBe(url);
  });

  test('quotation marks ask for those very words, in that order', async () => {
    const search = await opened(pages);
    expect((await search('"dây nóng"')).found.map(({ url }) => url)).toEqual(['/c/']);
    expect((await search('"nóng dây"')).total).toBe(0);
  });

  test('a word that no page has is searched for as one that is spelled like it, and the answer says so', async () => {
    const answer = await (await opened(pages))('canh chuaa');
    expect(answer.found[0]?.url).toBe('/a/');
    expect(answer.instead).toBe('canh chua');
  });
});

describe('An answer', () => {
  test('shows the part of a page where the words stand, marked, with its heading', async () => {
    const { found } = await (await opened(pages))('đường thốt nốt');
    const [first] = found;
    expect(first?.section).toEqual({ anchor: 'rau', heading: 'Rau xanh' });
    expect(text(first?.excerpt ?? [])).toBe('Rau muống và đường thốt nốt đều quý.');
    expect(marked(first?.excerpt ?? [])).toEqual(['đường thốt nốt']);
  });

  test('of a page of many words shows the piece in which they stand', async () => {
    const long = record('/e/', 'Sách dày', '', {
      sections: Array.from({ length: 60 }, (_, at) => ({
        anchor: `trang-${at}`,
        heading: `Trang ${at}`,
        text: `${'chữ đầy trang giấy '.repeat(40)} ${at === 47 ? 'kim cương xanh' : ''}`,
      })),
    });
    const { found } = await (await opened([...pages, long]))('kim cương xanh');
    expect(found[0]?.section?.anchor).toBe('trang-47');
    expect(marked(found[0]?.excerpt ?? [])).toEqual(['kim cương xanh']);
  });

  test('counts what each filter would leave, and filters within a group by any, between groups by all', async () => {
    const search = await opened(pages);
    const all = await search('', { filters: {} });
    expect(all.total).toBe(4);
    expect(all.facets.topic).toEqual({ nha: 3, may: 1, goi: 1 });
    const some = await search('', { filters: { topic: ['nha', 'goi'], year: ['2024', '2023'] } });
    expect(some.found.map(({ url }) => url)).toEqual(['/a/', '/c/']);
    expect(some.facets.year).toEqual({ 2024: 1, 2025: 1, 2023: 1 });
    expect((await search('', { filters: { issuer: ['Không có'] } })).total).toBe(0);
  });

  test('comes by date or title when that is asked for, page by page', async () => {
    const search = await opened(pages);
    const urls = async (options: object) =>
      (await search('', options)).found.map(({ url }) => url).join(' ');
    expect(await urls({ sort: 'date' })).toBe('/b/ /a/ /c/ /d/');
    expect(await urls({ sort: 'title' })).toBe('/d/ /c/ /a/ /b/');
    expect(await urls({ sort: 'title', from: 1, limit: 2 })).toBe('/c/ /a/');
  });
});

describe('An index', () => {
  test('is the same for the same records in any order', () => {
    const one = writeIndex(pages, synonyms);
    expect([...writeIndex(pages.toReversed(), synonyms)]).toEqual([...one]);
    expect([...writeIndex(pages.slice(1), synonyms).keys()]).not.toEqual([...one.keys()]);
  });

  test('gives the first ten results in three rounds: the entry, then words and columns, then texts', async () => {
    const read: string[] = [];
    const search = await opened(published, read);
    expect(read).toEqual(['muc-luc.json']);
    const answer = await search('ma túy');
    expect(answer.found).toHaveLength(10);
    const kinds = read.slice(1).map((path) => path.replace(/^\w+\/([a-z]+).*/, '$1'));
    expect(kinds.indexOf('t')).toBeGreaterThan(0);
    expect(kinds.slice(kinds.indexOf('t')).every((kind) => kind === 't')).toBe(true);
    const before = read.length;
    await search('ma túy');
    expect(read.length).toBe(before);
  });

  test('that cannot be read, or is of another form, is an error', async () => {
    await expect(openSearch(async () => '{"version":0}')).rejects.toThrow(
      'The search index is of another version.',
    );
    await expect(openSearch(() => Promise.reject(new Error('404')))).rejects.toThrow('404');
  });
});
