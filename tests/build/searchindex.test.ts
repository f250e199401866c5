import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageRecords } from '../../src/build/pagerecords.ts';
import { searchIndex } from '../../src/build/searchindex.ts';
import { readSynonyms } from '../../src/build/synonyms.ts';
import { openSearch } from '../../src/search/search.ts';
import { folder } from './folder.ts';
import { pdf } from './uploads.ts';

const synonyms = { phrases: [], slang: [], places: [], shorthand: [], quiet: [] };

const html = (title: string, text: string, more = ''): string =>
  `<!doctype html><html lang="vi"><title>${title}</title><body><main data-pagefind-body data-pagefind-filter="kind:document"><h1>${title}</h1><p>${text}</p>${more}</main></body></html>`;

/** A built folder of these pages, and their records. */
async function site(
  pages: Readonly<Record<string, string>>,
  media: Record<string, Uint8Array> = {},
) {
  const files = Object.fromEntries(
    Object.entries(pages).map(([path, text]) => [`${path}index.html`, text]),
  );
  const root = await folder({ ...files, ...media });
  return {
    root,
    pages: Object.entries(pages).flatMap(([path, it]) => pageRecords(`/${path}`, it)),
  };
}

const two = {
  'thu-vien/b/': html('Quyết định về vay vốn', 'Người sau cai được vay.'),
  'thu-vien/a/': html('Luật phòng, chống', 'Không nơi nào là ngõ cụt.'),
};

async function contents(root: string): Promise<Map<string, string>> {
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  const files = all.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
  const read = async (file: string) =>
    [file.slice(root.length), await readFile(file, 'base64')] as const;
  return new Map(await Promise.all(files.toSorted().map(read)));
}

const opened = (root: string) => openSearch((path) => readFile(join(root, 'tim', path), 'utf8'));

describe('The index of a built folder', () => {
  test('finds its pages and what stands in their files, at the page of the file', async () => {
    const link = '<a href="/media/a.pdf" data-pagefind-meta="file[href]">Tải</a>';
    const { root, pages } = await site(
      { ...two, 'thu-vien/c/': html('Kế hoạch có tệp', 'Xem tệp.', link) },
      { 'media/a.pdf': await pdf(['Trang dau tien', 'Kinh phi cap xa']) },
    );
    const report = await searchIndex(root, pages, synonyms);
    expect(report).toMatchObject({ records: 3, scanned: [] });
    const search = await opened(root);
    expect((await search('vay von')).found.map(({ url }) => url)).toEqual(['/thu-vien/b/']);
    expect((await search('kinh phi cap xa')).found[0]).toMatchObject({
      url: '/thu-vien/c/',
      section: { anchor: '/media/a.pdf#page=2', heading: 'Tệp đính kèm, trang 2' },
    });
  });

  test('is the same, byte for byte, in whatever order pages come', async () => {
    const first = await site(two);
    const second = await site(two);
    await searchIndex(first.root, first.pages, synonyms);
    await searchIndex(second.root, second.pages.toReversed(), synonyms);
    const files = await contents(first.root);
    expect([...files.keys()].filter((it) => it.startsWith('/pagefind/')).length).toBeGreaterThan(5);
    expect(await contents(second.root)).toEqual(files);
  });

  test('by Pagefind has no boxes of its own and the one engine that Vietnamese needs', async () => {
    const { root, pages } = await site(two);
    await searchIndex(root, pages, synonyms);
    const names = await readdir(join(root, 'pagefind'));
    expect(names.filter((it) => /ui|highlight|playground/.test(it))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind']),
    );
  });

  test.each([
    ['no page', [], 'Không trang nào được đánh dấu để tìm kiếm.'],
    ['one address twice', ['thu-vien/a/', 'thu-vien/a/'], 'Hai mục tìm kiếm cùng ở /thu-vien/a/.'],
  ] as const)('is not made of %s', async (_, paths, says) => {
    const { root } = await site(two);
    const pages = paths.flatMap((path) => pageRecords(`/${path}`, two[path]));
    await expect(searchIndex(root, pages, synonyms)).rejects.toThrow(says);
  });

  test('that does not find what is in it stops the build', async () => {
    const { root, pages } = await site({ 'thu-vien/a/': html('?!', 'Không có chữ trong tên.') });
    await expect(searchIndex(root, pages, synonyms)).rejects.toThrow(
      'Chỉ mục tìm kiếm bị hỏng (Error: "?!" is not found by its title). Hãy xem lại src/search, hoặc dựng tạm với SEARCH=off.',
    );
  });
});

describe('The editors’ synonyms', () => {
  test('are read, and none are needed', async () => {
    const root = await folder({
      'synonyms.yml': 'phrases:\n  - {typed: [đập đá], means: [ma tuý tổng hợp]}\n',
    });
    expect(readSynonyms(root).phrases).toEqual([{ typed: ['đập đá'], means: ['ma túy tổng hợp'] }]);
    expect(readSynonyms(await folder({}))).toEqual(synonyms);
  });

  test.each([
    ['phrases: [', 'synonyms.yml: viết sai ('],
    [
      'phrases: [{typed: [a]}]',
      'synonyms.yml: mục "phrases.0.means". Thiếu mục này. Hãy thêm vào.',
    ],
    ['la: 1', 'synonyms.yml: mục "la". Không có mục nào tên như vậy.'],
  ])('that say %s stop the build', async (text, says) => {
    const root = await folder({ 'synonyms.yml': text });
    expect(() => readSynonyms(root)).toThrow(says);
  });
});
