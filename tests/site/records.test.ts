import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, trial } from './trial.ts';
import { trialBook, writeKeys } from './trialkeys.ts';

/** Invented records, for this trial alone: one checked lately, one long ago, one closed, and a renamed commune. */
const record = (name: string, rest: string): string => `name: ${name}
kind: counselling
area: {province: '46', commune: '19815'}
address: 1 đường Thử
phones: [{number: '+842343822325', role: Phòng thử}]
hours: {rules: [{days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30'}], holidays: closed}
cost: {value: free, checkedOn: '2026-10-01'}
anonymous: {value: 'yes', checkedOn: '2026-01-01'}
sources: [{title: Bản ghi thử, date: '2026-10-01'}]
${rest}
`;
const campaign = (until: string): string =>
  `---\ntitle: Tháng thử\nsummary: Bịa ra để thử.\nfrom: '2026-10-01'\nuntil: '${until}'\naudiences: [everyone]\nsources: [{title: Bản ghi thử}]\n---\nBịa ra.\n`;
const verified = (on: string): string =>
  `status: verified\nverified: {on: '${on}', how: phone, role: biên tập viên thử}`;

let folder: string;
const html = (path: string): string =>
  readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');

beforeAll(() => {
  folder = trial();
  const write = (file: string, text: string) => writeFileSync(join(folder, 'content', file), text);
  write('places/hue-thu-1.yml', record('Nơi thử mới kiểm tra', verified('2026-10-01')));
  write('places/hue-thu-2.yml', record('Nơi thử kiểm tra đã lâu', verified('2025-10-01')));
  write('places/hue-thu-3.yml', record('Nơi thử đã đóng', 'status: closed'));
  write('places/hue-thu-4.yml', record('Nơi thử hơn nửa năm', verified('2026-04-01')));
  write('campaigns/thang-nay.md', campaign('2026-11-22'));
  write('campaigns/thang-truoc.md', campaign('2026-11-21'));
  write(
    'articles/bai-mai-sau.md',
    readFileSync(join(folder, 'content/articles/lo-thu-mot-lan.md'), 'utf8').replace(
      /^published: .*/m,
      "published: '2027-01-01'",
    ),
  );
  write(
    'articles/ban-nhap.md',
    readFileSync(join(folder, 'content/articles/lo-thu-mot-lan.md'), 'utf8').replace(
      /^kind:/m,
      'draft: true\nkind:',
    ),
  );
  write(
    'articles/bai-tan-cong.md',
    readFileSync(join(folder, 'content/articles/lo-thu-mot-lan.md'), 'utf8') + attack,
  );
  write(
    'areas/2026-10-01-doi-ten.yml',
    "title: Đổi tên thử\neffective: '2026-10-01'\nsources: [{title: Bản ghi thử}]\nchanges: [{code: '19815', name: Tên Thử}]\n",
  );
  writeKeys(folder);
  const { status, said } = build(folder);
  if (status !== 0) throw new Error(said);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attack = `

<script>window.pwned = 1</script><img src=x onerror="pwned()"><iframe src="https://foreign.example"></iframe>

[bấm](javascript:alert(1)) [dữ liệu](data:text/html,x) ![ảnh](https://foreign.example/a.png) <b onclick="x()">đậm</b>

[tham chiếu][1x]

[1x]: javascript:alert(2)

# Tiêu đề lớn
`;

describe('A checked place', () => {
  test('shows its phone to dial, its hours, what is known with its day, and stands in linked data', () => {
    const page = html('dia-chi/hue-thu-1');
    const main = parse(page).querySelector('main');
    expect(main?.textContent).toContain('Đã kiểm tra 1/10/2026');
    expect(main?.querySelector('a[href="tel:+842343822325"]')?.textContent).toContain(
      '0234.3822.325',
    );
    expect(main?.textContent).toContain('Thứ 2–Thứ 6: 7:30–11:30');
    expect(main?.textContent).toContain('Miễn phí (hỏi ngày 1/10/2026)');
    expect(page).toContain('GovernmentOffice');
    expect(page).not.toContain('noindex');
    expect(readFileSync(join(folder, 'dist/sitemap.xml'), 'utf8')).toContain('/dia-chi/hue-thu-1/');
  });

  test('says as unknown what was checked more than 180 days ago', () => {
    const facts = parse(html('dia-chi/hue-thu-1')).querySelector('.facts')?.textContent ?? '';
    expect(facts).toMatch(/Đến mà không cần xưng tên\s*Chưa rõ, nên hỏi trước/);
  });

  test('stands before reported ones on the list of its commune', () => {
    const headings = parse(html('tinh-thanh/hue'))
      .querySelectorAll('main h2')
      .map((it) => it.textContent.trim());
    expect(headings[0]).toBe('Đã kiểm tra');
    expect(headings[1]).toMatch(/^Được nhắc đến, chưa xác minh/);
  });

  test('carries a badge after 180 days, and after 365 is only reported: no phone, no hours, no index', () => {
    expect(html('dia-chi/hue-thu-4')).toContain('Lần kiểm tra đã hơn 180 ngày');
    const old = html('dia-chi/hue-thu-2');
    expect(old).toContain('chưa xác minh');
    expect(old).toContain('noindex');
    expect(old).not.toMatch(/tel:\+842343822325|Giờ mở cửa|GovernmentOffice/);
  });
});

describe('A poster', () => {
  test('of a checked place is led to from its page and from its province; of others there is none', () => {
    const checked = '/to-roi/dia-chi/hue-thu-1/';
    expect(html(checked)).toContain('Nơi thử mới kiểm tra');
    for (const path of ['dia-chi/hue-thu-1', 'to-roi/hue'])
      expect(html(path), path).toContain(`href="${checked}"`);
    for (const slug of ['hue-thu-2', 'hue-thu-3'])
      expect(existsSync(join(folder, 'dist/to-roi/dia-chi', slug)), slug).toBe(false);
    expect(html('dia-chi/hue-thu-2')).not.toContain('/to-roi/dia-chi/');
  });

  test('of a campaign is there until the campaign is over', () => {
    const lists = html('to-roi');
    for (const [slug, there] of [
      ['thang-nay', true],
      ['thang-truoc', false],
    ] as const) {
      const path = `to-roi/chien-dich/${slug}`;
      expect(existsSync(join(folder, 'dist', path)), slug).toBe(there);
      expect(lists.includes(`/${path}/`), slug).toBe(there);
      expect(html(`chien-dich/${slug}`).includes(`/${path}/`), slug).toBe(there);
    }
  });
});

describe('What is closed, a draft or of tomorrow', () => {
  test('is not published', () => {
    expect(existsSync(join(folder, 'dist/dia-chi/hue-thu-1'))).toBe(true);
    for (const path of ['dia-chi/hue-thu-3', 'bai-viet/bai-mai-sau', 'bai-viet/ban-nhap'])
      expect(existsSync(join(folder, 'dist', path)), path).toBe(false);
  });
});

describe('A renamed commune', () => {
  test('has a page under its new name, and its old address leads there', () => {
    expect(html('tinh-thanh/hue/ten-thu')).toContain('Tên Thử');
    const old = parse(html('tinh-thanh/hue/an-cuu'));
    expect(old.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0;url=/tinh-thanh/hue/ten-thu/',
    );
    expect(old.querySelector('main a')?.getAttribute('href')).toBe('/tinh-thanh/hue/ten-thu/');
  });
});

describe('Raw HTML and dangerous addresses in an article', () => {
  test('never reach the page; the words stay', () => {
    const main = parse(html('bai-viet/bai-tan-cong')).querySelector('main');
    const text = main?.outerHTML ?? '';
    expect(main?.textContent).toContain('bấm');
    expect(main?.textContent).toContain('đậm');
    expect(text).not.toMatch(
      /<script|<iframe|<img|onerror|onclick|javascript:|data:text|foreign\.example/i,
    );
    expect(main?.querySelectorAll('h1').length).toBe(1);
  });
});

describe('Mailboxes', () => {
  const links = (slug: string, words: string) =>
    parse(html(`dia-chi/${slug}`))
      .querySelectorAll('main a')
      .filter((it) => it.textContent.trim() === words)
      .map((it) => it.getAttribute('href'));

  test('are published in one book, with their places, public keys and the holidays', () => {
    const book: unknown = JSON.parse(readFileSync(join(folder, 'dist/diem-nhan-thu.json'), 'utf8'));
    expect(book).toEqual({
      ...trialBook('http://127.0.0.1:4321'),
      holidays: expect.arrayContaining(['2026-09-02', '2027-04-30']) as string[],
    });
    expect(JSON.stringify(book)).not.toMatch(/SECRET|phones|address/);
  });

  test('are offered on the pages of their places, without telling the server which, and on no other', () => {
    const ask = 'Gửi câu hỏi đến nơi này, không cần tên';
    expect(links('thu-noi-y-te', ask)).toEqual(['/gui-cau-hoi/#noi=thu-noi-y-te']);
    expect(links('thu-noi-doan-the', ask)).toEqual(['/gui-cau-hoi/#noi=thu-noi-doan-the']);
    expect(links('hue-thu-1', ask)).toEqual([]);
  });

  test('of the operator take notes about every place', () => {
    for (const slug of ['hue-thu-1', 'hue-thu-2', 'thu-noi-y-te'])
      expect(links(slug, 'Thông tin chưa đúng?')).toEqual([`/gop-y/#noi=${slug}`]);
  });
});
