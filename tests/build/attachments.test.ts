import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits, type Limits } from '../../src/build/attachmentlimits.ts';
import { attached } from '../../src/build/attachments.ts';
import type { PageRecord } from '../../src/build/pagerecords.ts';
import { folder, type Contents } from './folder.ts';
import {
  bomb,
  doubleBomb,
  docx,
  docxParts,
  emptyPages,
  onePage,
  pdf,
  rawPdf,
  stream,
  zip,
} from './uploads.ts';

const page = (file: string): PageRecord => ({
  record: {
    url: '/thu-vien/van-ban-thu/',
    kind: 'document',
    title: 'Văn bản thử',
    aliases: [],
    sections: [{ text: 'Lời của trang' }],
    filters: {},
  },
  file,
});

/** Reads one upload, or gives what was said against it. */
async function taken(name: string, content: string | Uint8Array, than: Limits = limits) {
  const root = await folder({ [`media/${name}`]: content });
  return attached(root, [page(`/media/${name}`)], than).then(
    ({ pages, scanned }) => ({ sections: pages[0]?.record.sections, scanned }),
    (error: Error) => error.message,
  );
}

const refused = (name: string, rest: string): string =>
  `content/documents/van-ban-thu.md: mục "file". Tệp /media/${name} ${rest}`;
const again = 'Hãy mở tệp bằng chương trình soạn thảo rồi xuất lại.';

describe('An attached file', () => {
  test('that is a PDF is found by the text of each page, at that page', async () => {
    expect(await taken('a.pdf', await pdf(['Ke hoach thu nhat', 'Dieu hai cua van ban']))).toEqual({
      sections: [
        { text: 'Lời của trang' },
        {
          anchor: '/media/a.pdf#page=1',
          heading: 'Tệp đính kèm, trang 1',
          text: 'Ke hoach thu nhat',
        },
        {
          anchor: '/media/a.pdf#page=2',
          heading: 'Tệp đính kèm, trang 2',
          text: 'Dieu hai cua van ban',
        },
      ],
      scanned: [],
    });
  });

  test('that is a DOCX is found by its text, in canonical spelling', async () => {
    const text = 'Phòng, chống ma tuý'.normalize('NFD');
    expect(await taken('b.docx', docx([text, 'Điều 2']))).toEqual({
      sections: [
        { text: 'Lời của trang' },
        {
          anchor: '/media/b.docx',
          heading: 'Tệp đính kèm',
          text: 'Phòng, chống ma túy\nĐiều 2',
        },
      ],
      scanned: [],
    });
  });

  test('that is a scan is taken and named', async () => {
    expect(await taken('c.pdf', await pdf(['', '', 'Dau den']))).toMatchObject({
      scanned: [
        refused(
          'c.pdf',
          'chỉ có ảnh chụp, không có chữ để tìm. Người đọc vẫn tải được; muốn tìm thấy thì cần bản có chữ.',
        ),
      ],
    });
  });
});

const hostile: [
  what: string,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  says: string,
][] = [
  [
    '10,000 pages',
    'a.pdf',
    () => emptyPages(10_000),
    'có hơn 500 trang. Hãy tách thành nhiều văn bản.',
  ],
  [
    'the bytes of a web page under the name of a PDF',
    'a.pdf',
    () => Buffer.from('<!doctype html><script>1</script>'),
    `không đúng là loại tệp mà đuôi tên nói. ${again}`,
  ],
  [
    'a PDF under the name of a DOCX',
    'a.docx',
    () => pdf(['x']),
    `không đúng là loại tệp mà đuôi tên nói. ${again}`,
  ],
  [
    'a ZIP that is no DOCX',
    'a.docx',
    () => zip([{ name: 'a.txt', text: 'a' }]),
    `không đúng là loại tệp mà đuôi tên nói. ${again}`,
  ],
  ['nothing', 'a.pdf', () => Buffer.alloc(0), `không đúng là loại tệp mà đuôi tên nói. ${again}`],
  [
    'a PDF that ends in its midst',
    'a.pdf',
    () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'),
    `bị hỏng, không đọc được. ${again}`,
  ],
  [
    'a ZIP that ends in its midst',
    'a.docx',
    () => docx(['chữ']).subarray(0, 200),
    `bị hỏng, không đọc được. ${again}`,
  ],
  [
    'a PDF with a password',
    'a.pdf',
    () =>
      rawPdf(
        [
          ...onePage,
          '<< /Length 0 >>\nstream\n\nendstream',
          `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
        ],
        '/Encrypt 5 0 R /ID [<00> <00>]',
      ),
    'có mật khẩu. Hãy lưu một bản không có mật khẩu.',
  ],
  [
    'a DOCX with a password',
    'a.docx',
    () => zip(docxParts('').map((part) => ({ ...part, locked: true }))),
    'có mật khẩu. Hãy lưu một bản không có mật khẩu.',
  ],
  [
    'a bomb of 1 GB in a DOCX that says it is small',
    'a.docx',
    () => zip([...docxParts(''), { name: 'word/styles.xml', packed: bomb(1000), claimed: 500 }]),
    `giải nén ra quá lớn. ${again}`,
  ],
  [
    'a DOCX of 5,000 parts',
    'a.docx',
    () =>
      zip([
        ...docxParts(''),
        ...Array.from({ length: 5000 }, (_, index) => ({ name: `word/${index}.xml`, text: '' })),
      ]),
    `giải nén ra quá lớn. ${again}`,
  ],
  [
    'arrays within arrays, three million deep',
    'a.pdf',
    () => rawPdf(['['.repeat(3e6)]),
    `bị hỏng, không đọc được. ${again}`,
  ],
  [
    'paragraphs within paragraphs, 50,000 deep',
    'a.docx',
    () => zip(docxParts('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000))),
    `bị hỏng, không đọc được. ${again}`,
  ],
];

describe('A broken or hostile file is refused with its name, the reason and the remedy', () => {
  test.each(hostile)('%s', async (_, name, make, says) => {
    expect(await taken(name, await make())).toBe(refused(name, says));
  });

  test('20 MB', async () => {
    const root = await folder({ 'media/a.pdf': '%PDF-1.7' });
    await truncate(join(root, 'media/a.pdf'), 20e6);
    await expect(attached(root, [page('/media/a.pdf')])).rejects.toThrow(
      refused('a.pdf', 'nặng hơn 15 MB. Hãy nén lại, hoặc tách thành nhiều văn bản.'),
    );
  });

  test('500 pages at most', async () => {
    expect(await taken('a.pdf', emptyPages(500))).toMatchObject({ sections: [{}] });
    expect(await taken('a.pdf', emptyPages(501))).toContain('có hơn 500 trang');
  });

  test('a bomb of 4 GB in a PDF, before it has taken the memory', async () => {
    const file = rawPdf([...onePage, stream(doubleBomb(4000), '[/FlateDecode /FlateDecode]')]);
    expect(file.length).toBeLessThan(100_000);
    expect(await taken('a.pdf', file, { ...limits, memory: 300e6, milliseconds: 120_000 })).toBe(
      refused('a.pdf', `cần quá 300 MB bộ nhớ để đọc. ${again}`),
    );
  });

  test('one that takes too long', async () => {
    const pages = await pdf(['Mot trang co chu']);
    expect(await taken('a.pdf', pages)).toMatchObject({ scanned: [] });
    expect(await taken('a.pdf', pages, { ...limits, milliseconds: 1 })).toBe(
      refused('a.pdf', `đọc 0 giây chưa xong. ${again}`),
    );
  });

  test('one that is not there, or that lies outside the folder of uploads', async () => {
    const files: Contents = {
      'media/a.pdf': await pdf(['Ben trong']),
      'b.pdf': await pdf(['Ben ngoai']),
    };
    const root = await folder(files);
    await symlink(join(root, 'b.pdf'), join(root, 'media/c.pdf'));
    expect((await attached(root, [page('/media/a.pdf')])).pages).toHaveLength(1);
    for (const name of ['d.pdf', '../b.pdf', 'c.pdf'])
      await expect(attached(root, [page(`/media/${name}`)])).rejects.toThrow(
        refused(name, 'không có trong thư mục public/media. Hãy tải tệp lên, hoặc xóa dòng này.'),
      );
  });

  test('all of them at once', async () => {
    const root = await folder({ 'media/a.pdf': 'a', 'media/b.pdf': 'b' });
    const said = await attached(root, [page('/media/a.pdf'), page('/media/b.pdf')]).catch(String);
    expect(said).toMatch(/a\.pdf[^\n]*\n[^\n]*b\.pdf/);
  });
});
