import { describe, expect, test } from 'vitest';
import { countTrouble } from '../../../cms/widgets/entries.tsx';
import { entriesOf, foundEntries, slugsOf, typedSlug } from '../../../cms/widgets/entrylist.ts';
import type { RecordList } from '../../../src/domain/recordlist.ts';

const list: RecordList = {
  articles: [{ slug: 'bai-mot', title: 'Bài một' }],
  documents: [
    { slug: 'ke-hoach-a', title: 'Kế hoạch A về truyền thông' },
    { slug: 'huong-dan-ke-hoach', title: 'Hướng dẫn lập kế hoạch' },
    { slug: 'luat-b', title: 'Luật B' },
  ],
  places: [
    { slug: 'tram-thu', name: 'Trạm Thử', kind: 'health-station', province: '97', where: '' },
  ],
  hotlines: [{ slug: '199', name: 'Số thử', number: '199' }],
  reporting: [],
};
const documents = entriesOf(list, 'documents');

test('a collection has its entries by title, a place and a line by name', () => {
  expect(entriesOf(list, 'articles')).toEqual([{ slug: 'bai-mot', title: 'Bài một' }]);
  expect(entriesOf(list, 'places')).toEqual([{ slug: 'tram-thu', title: 'Trạm Thử' }]);
  expect(entriesOf(list, 'hotlines')).toEqual([{ slug: '199', title: 'Số thử' }]);
  expect(entriesOf(list, 'plans')).toEqual([]);
  expect(documents).toHaveLength(3);
});

test('slugs are read from one text, from a list, from what Immutable holds', () => {
  expect(slugsOf('luat-b')).toEqual(['luat-b']);
  expect(slugsOf(['luat-b', ''])).toEqual(['luat-b']);
  expect(slugsOf({ toJS: () => ['luat-b', 'ke-hoach-a'] })).toEqual(['luat-b', 'ke-hoach-a']);
  for (const value of [undefined, null, '', []]) expect(slugsOf(value)).toEqual([]);
});

describe('entries are found', () => {
  const found = (typed: string, chosen: string[] = []) =>
    foundEntries(documents, typed, chosen).map(({ means }) => means);

  test.each<[string, string[]]>([
    ['ke hoach', ['ke-hoach-a', 'huong-dan-ke-hoach']],
    ['Kế hoạch lập', ['huong-dan-ke-hoach']],
    ['KE HOACH TRUYEN THONG', ['ke-hoach-a']],
    ['ke-hoach-a', ['ke-hoach-a']],
    ['luâ', ['luat-b']],
    ['uat', []],
    ['', []],
    ['  ', []],
  ])('%j: %j', (typed, slugs) => {
    expect(found(typed)).toEqual(slugs);
  });

  test('but not those that are chosen', () => {
    expect(found('kế hoạch', ['ke-hoach-a'])).toEqual(['huong-dan-ke-hoach']);
  });

  test('eight at most', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ slug: `thu-${at}`, title: `Thử ${at}` }));
    expect(foundEntries(many, 'thử', [])).toHaveLength(8);
  });
});

test('where no list came, the name of a file is taken as typed', () => {
  expect(typedSlug(' luat-b ')).toEqual([
    { text: 'Dùng tên tệp luat-b', hint: 'Chưa so được với danh sách', means: 'luat-b' },
  ]);
  for (const typed of ['', 'Luật B', '../luat-b', 'luat-b.md'])
    expect(typedSlug(typed)).toEqual([]);
});

test('too many and too few are refused', () => {
  expect(countTrouble(3, { min: 0, max: 2 })).toBe('chỉ chọn nhiều nhất 2 mục. Hãy bỏ bớt.');
  expect(countTrouble(1, { min: 2, max: Infinity })).toBe('chọn ít nhất 2 mục.');
  expect(countTrouble(0, { min: 2, max: Infinity })).toBeUndefined();
  expect(countTrouble(2, { min: 0, max: 2 })).toBeUndefined();
});
