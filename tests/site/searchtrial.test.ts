import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearch, type Search } from '../../src/search/search.ts';
import { docx, pdf } from '../build/uploads.ts';
import { build, trial } from './trial.ts';

/** Invented records, for this trial alone. */
const document = (file: string): string => `---
title: Văn bản thử có tệp ${file}
kind: plan
issuer: Cơ quan thử
state: in-force
audiences: [staff]
summary: Bản ghi thử.
file: /media/${file}
seenIn: Bản ghi thử
checkedOn: '2026-10-01'
---
Lời của bản ghi thử.
`;

const body = `
Ông ấy ${'nghiện'.normalize('NFD')} và thấy khoẻ lại, xem https://example.vn/hoà và \`mã toà\`.

## Hoà giải với ${'mình'.normalize('NFD')}

![Ảnh toà nhà](/media/a.png) [liên kết](/gioi-thieu/ "Về toà soạn") [bài chưa đăng](/bai-viet/ban-nhap/)
`;

let folder: string;
let said: string;
let search: Search;
const variables = () => ({ SEARCH: 'on', PUBLIC_DIR: join(folder, 'public') });

beforeAll(async () => {
  folder = trial();
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  const real = readFileSync(join(folder, 'content/articles/lo-thu-mot-lan.md'), 'utf8');
  const titled = real.replace(/^title: .*/m, `title: Thử ${'chính tả'.normalize('NFD')} hoà hợp`);
  write('content/articles/bai-thu.md', `${titled}\n${body}`);
  write('content/articles/ban-nhap.md', titled.replace(/^kind:/m, 'draft: true\nkind:'));
  write('content/documents/tep-mot.md', document('mot.pdf'));
  write('content/documents/tep-hai.md', document('hai.docx'));
  write('content/documents/tep-ba.md', document('ba.pdf'));
  write('public/media/mot.pdf', await pdf(['Trang bia', 'Kinh phi cap huyen zymurgy']));
  write('public/media/hai.docx', docx(['Điều khoản lạ: quokka hoà bình']));
  write('public/media/ba.pdf', await pdf(['', '']));
  cpSync('public/favicon.svg', join(folder, 'public/favicon.svg'));
  const result = build(folder, undefined, variables());
  if (result.status !== 0) throw new Error(result.said);
  said = result.said;
  search = await openSearch(async (path) => readFileSync(join(folder, 'dist/tim', path), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Files of documents', () => {
  test('are found by their text, at their page', async () => {
    expect((await search('zymurgy')).found).toMatchObject([
      {
        url: '/thu-vien/tep-mot/',
        section: { anchor: '/media/mot.pdf#page=2', heading: 'Tệp đính kèm, trang 2' },
      },
    ]);
    expect((await search('quokka')).found).toMatchObject([
      { url: '/thu-vien/tep-hai/', section: { anchor: '/media/hai.docx' } },
    ]);
  });

  test('that are scans are named in the build’s report, which says what the index took', () => {
    expect(said).toContain(
      'content/documents/tep-ba.md: mục "file". Tệp /media/ba.pdf chỉ có ảnh chụp, không có chữ để tìm.',
    );
    expect(said).toMatch(
      /search: \d+ records; attached files [\d.]+ s; our index [\d.]+ s, \d+ KB; Pagefind [\d.]+ s, \d+ KB/,
    );
  });
});

describe('Words in another spelling', () => {
  test('reach readers in one, wherever they stand; code and addresses stay', () => {
    const html = readFileSync(join(folder, 'dist/bai-viet/bai-thu/index.html'), 'utf8');
    const main = parse(html).querySelector('main');
    expect(html).toContain('<title>Thử chính tả hòa hợp |');
    expect(main?.querySelector('h1')?.textContent).toBe('Thử chính tả hòa hợp');
    expect(main?.textContent).toContain('Ông ấy nghiện và thấy khỏe lại');
    expect(main?.textContent).toContain('https://example.vn/hoà');
    expect(main?.querySelector('code')?.textContent).toBe('mã toà');
    expect(main?.querySelector('#hoa-giai-voi-minh')?.textContent).toBe('Hòa giải với mình');
    expect(main?.querySelector('img')?.getAttribute('alt')).toBe('Ảnh tòa nhà');
    expect(main?.querySelector('a[title]')?.getAttribute('title')).toBe('Về tòa soạn');
  });
});

describe('A draft', () => {
  test('is in neither index', async () => {
    const { found } = await search('', { limit: 100_000 });
    expect(found.map(({ url }) => url)).toContain('/bai-viet/bai-thu/');
    expect(found.map(({ url }) => url)).not.toContain('/bai-viet/ban-nhap/');
    expect(readdirSync(join(folder, 'dist/pagefind/fragment'))).toHaveLength(found.length);
  });
});

describe('A link to it', () => {
  const sentence =
    'Trang /bai-viet/bai-thu/ có liên kết đến /bai-viet/ban-nhap/, nơi không có gì. Hãy sửa liên kết, hoặc đăng lại mục ấy.';

  test('stops no build: the build names it, alone, and so does the desk of the editors', () => {
    expect(said.match(/^.*nơi không có gì.*$/gm)).toEqual([expect.stringContaining(sentence)]);
    const desk: unknown = JSON.parse(
      readFileSync(join(folder, 'dist/quan-tri/ban-viec.json'), 'utf8'),
    );
    expect(desk).toMatchObject({
      deadLinks: [{ url: '/bai-viet/ban-nhap/', page: '/bai-viet/bai-thu/', others: 0 }],
    });
  });
});

describe('A build', () => {
  test('stops at a file that is not what its name says, and keeps no page', () => {
    const media = join(folder, 'public/media/mot.pdf');
    writeFileSync(media, '<!doctype html>');
    const { status, said } = build(folder, undefined, variables());
    expect(status).not.toBe(0);
    expect(said).toContain(
      'content/documents/tep-mot.md: mục "file". Tệp /media/mot.pdf không đúng là loại tệp mà đuôi tên nói. Hãy mở tệp bằng chương trình soạn thảo rồi xuất lại.',
    );
  });

  test('without search has no index and reads no file', () => {
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
    expect(build(folder, undefined, { ...variables(), SEARCH: 'off' }).status).toBe(0);
    expect(existsSync(join(folder, 'dist/.manifest.json'))).toBe(true);
    expect(existsSync(join(folder, 'dist/tim'))).toBe(false);
    expect(existsSync(join(folder, 'dist/pagefind'))).toBe(false);
  });
});
