import { describe, expect, test } from 'vitest';
import { unquoted } from '../../src/domain/wording.ts';
import { entry } from '../../src/schemas/entry.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { files, folders, records } from './files.ts';
import { mobiles, reports } from './numbers.ts';
import { ourWords, slurs } from './slurs.ts';

const all = folders.flatMap((folder) => files[folder]);

test('every file says what its schema allows', () => {
  expect(entry(articleSchema).safeParse({ title: 'Thiếu mọi thứ' }).success).toBe(false);
  let read = 0;
  for (const folder of folders) {
    expect(() => records(folder), folder).not.toThrow();
    read += records(folder).length;
  }
  expect(read).toBe(all.length);
  expect(read).toBeGreaterThan(150);
});

test('every letter is composed, so that search and fonts meet one spelling', () => {
  expect('Điểm Tựa'.normalize('NFD')).not.toBe('Điểm Tựa'.normalize('NFD').normalize('NFC'));
  for (const { path, text } of all) expect(text === text.normalize('NFC'), path).toBe(true);
});

describe('our words hurt nobody', () => {
  test.each([
    ['Một con nghiện đi qua', ['con nghiện']],
    ['Đối Tượng bị bắt, tệ nạn lan', ['đối tượng', 'tệ nạn']],
    ['LẠM DỤNG và trại cai'.normalize('NFD'), ['lạm dụng', 'trại cai']],
    ['Con nghiện ngập gì đâu, thằng nghiện', ['con nghiện', 'thằng nghiện']],
    ['Người sử dụng ma túy, cơ sở cai nghiện', []],
  ])('the check reads “%s”', (text, found) => {
    expect(slurs(text)).toEqual(found);
  });

  test('the check looks into every field but quotations', () => {
    const fields = {
      summary: 'tệ nạn',
      sources: [{ title: 'đối tượng' }],
      indicators: [{ label: 'con nghiện', text: 'lạm dụng' }],
    };
    const file = { path: 'content/plans/a.yml', slug: 'a', text: '', body: 'trại cai', fields };
    expect(slurs(ourWords(file))).toEqual(['trại cai', 'tệ nạn', 'con nghiện']);
    expect(slurs(unquoted('Thay "con nghiện" và “tệ nạn” bằng từ khác, đối tượng'))).toEqual([
      'đối tượng',
    ]);
  });

  test('in no file; the editors’ article on words names them in quotation marks', () => {
    const article = files.articles.find(({ slug }) => slug === 'tu-ngu-khong-ky-thi');
    expect(slurs(article?.body ?? '').length).toBeGreaterThan(3);
    for (const file of all) {
      const ours = file === article ? unquoted(ourWords(file)) : ourWords(file);
      expect(slurs(ours), file.path).toEqual([]);
    }
  });
});

describe('telephone numbers stand where they belong', () => {
  test.each([
    '0769.04.04.04',
    '0769 040 404',
    '+84769040404',
    '+84 769.040.404',
    '84-769-040404',
    '0705.13.13.13',
    '(070) 513 1313',
  ])('the check sees %s as a number for reports', (number) => {
    expect(reports(`Gọi ${number}.`)).toHaveLength(1);
  });

  test.each([
    ['Gọi anh Ba 0912 345 678', 1],
    ['+84 96 306 1414', 1],
    ['0963.06.14.14', 1],
    ['Máy bàn 0234.3822.325 và 115', 0],
    ['https://bao.vn/bai-0912345678.html', 0],
    ['ngày 22/11/2026, số 146/KH-UBND', 0],
  ])('the check for mobiles in “%s” finds %i', (text, count) => {
    expect(mobiles(text)).toHaveLength(count);
  });

  const others = all.filter(({ path }) => !path.startsWith('content/hotlines/'));

  test('numbers for reporting crime are in the list of lines and nowhere else', () => {
    expect(files.hotlines.flatMap(({ text }) => reports(text))).toHaveLength(2);
    expect(others.length).toBeGreaterThan(150);
    for (const { path, text } of others) expect(reports(text), path).toEqual([]);
  });

  test('nobody’s own mobile is named: only that of a listed line for help', () => {
    const national = (number: string) => number.replace(/\D/g, '').replace(/^84/, '0');
    const help = records('hotlines').filter(({ data }) => data.purpose !== 'report-crime');
    const listed = new Set(help.map(({ data }) => national(data.number)));
    expect(files.hotlines.flatMap(({ text }) => mobiles(text)).length).toBeGreaterThan(2);
    for (const { path, text } of others)
      for (const number of mobiles(text)) expect(listed.has(national(number)), `${path}: ${number}`).toBe(true);
  });
});

test('every document that a file names is in the library', () => {
  const shelf = new Set(files.documents.map(({ slug }) => slug));
  const named = all.flatMap(({ path, text }) =>
    [...text.matchAll(/^\s*(?:- )?document: (\S+)$/gm)].map(
      (match) => [path, match[1] ?? ''] as const,
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  for (const [path, slug] of named) expect(shelf.has(slug), `${path}: ${slug}`).toBe(true);
});
