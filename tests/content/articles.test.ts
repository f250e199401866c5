import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/schemas/audience.ts';
import { records } from './files.ts';
import { markers, sharedRuns, unsourced, words } from './paragraphs.ts';

const articles = records('articles').filter(({ data }) => !data.draft);
const lasting = articles.filter(({ data }) => data.kind !== 'news');
const forReaders = (audience: Audience) =>
  lasting.filter(({ data }) => data.audiences.includes(audience));

describe('there is something to read for everyone who comes', () => {
  test('at least 18 articles that last, 4 of news, 2 about substances and 1 for editors', () => {
    expect(lasting.length).toBeGreaterThanOrEqual(18);
    expect(articles.length - lasting.length).toBeGreaterThanOrEqual(4);
    expect(lasting.filter(({ data }) => data.kind === 'substance').length).toBeGreaterThanOrEqual(
      2,
    );
    expect(
      lasting.filter(({ data }) => data.topics.includes('bien-tap')).length,
    ).toBeGreaterThanOrEqual(1);
  });

  test.each<[Audience, number]>([
    ['families', 6],
    ['students', 4],
    ['people-who-use-drugs', 4],
    ['staff', 2],
  ])('for %s at least %i', (audience, least) => {
    expect(forReaders(audience).length).toBeGreaterThanOrEqual(least);
  });

  test.each([
    'soc-thuoc-goi-115',
    'dang-ky-cai-nghien-tu-nguyen',
    'quyen-va-trach-nhiem-gia-dinh',
    'cham-soc-nguoi-cham-soc',
    'con-duoi-18-tuoi',
    'tranh-co-so-khong-phep',
    'lo-thu-mot-lan',
    'methadone-buprenorphine-hoi-dap',
    'cat-con-khi-nao-phai-vao-vien',
    'luat-noi-gi-ve-ban',
  ])('%s', (slug) => {
    expect(articles.map((article) => article.slug)).toContain(slug);
  });
});

test('an article is read in a few minutes: 400 to 900 words', () => {
  expect(words('Gọi **115** ngay. [1] [Xem](/so-dien-thoai/)')).toEqual([
    'gọi',
    '115',
    'ngay',
    'xem',
  ]);
  for (const { slug, body } of articles) {
    const count = words(body).length;
    expect(count, slug).toBeGreaterThanOrEqual(400);
    expect(count, slug).toBeLessThanOrEqual(900);
  }
});

describe('what is said comes from somewhere', () => {
  test.each([
    ['Theo báo, 24 tháng.', 1],
    ['Theo báo, 24 tháng. [2]', 0],
    ['Gọi 115 hoặc 111, nguy hiểm thì 113.', 0],
    ['Gọi 1150 lần.', 1],
    ['- Một: 5 ngày.\n- Hai. [1]', 0],
    ['1. Gọi người lớn.\n2. Ngồi xuống.', 0],
    ['## Năm 2020\n\nĐọc [Con dưới 18 tuổi](/bai-viet/con-duoi-18-tuoi/).', 0],
    ['Có nguồn 1. [1]\n\nKhông nguồn 2.', 1],
  ])('the check for figures without a source in %j finds %i', (body, count) => {
    expect(unsourced(body)).toHaveLength(count);
  });

  test.each(articles)(
    '$slug: figures have sources, markers lead to one, and every source is used',
    ({ data, body }) => {
      expect(unsourced(body)).toEqual([]);
      expect(markers(body)).toEqual(data.sources.map((_, index) => index + 1));
    },
  );
});

test('no two articles say the same: at most 15 % of their runs of five words', () => {
  const one = 'một hai ba bốn năm sáu bảy';
  expect(sharedRuns(one, one)).toBe(1);
  expect(sharedRuns(one, `${one} tám chín mười mười một`)).toBe(1);
  expect(sharedRuns(one, 'bảy sáu năm bốn ba hai một')).toBe(0);
  const pairs = articles.flatMap((a, index) =>
    articles.slice(index + 1).map((b) => [a, b] as const),
  );
  expect(pairs.length).toBeGreaterThan(200);
  for (const [a, b] of pairs)
    expect(sharedRuns(a.body, b.body), `${a.slug}, ${b.slug}`).toBeLessThanOrEqual(0.15);
});

test('whoever reads of methadone reads not to stop or change a dose alone', () => {
  const article = articles.find(({ slug }) => slug === 'methadone-buprenorphine-hoi-dap');
  expect(article?.body).toContain('Đừng tự ngừng hoặc đổi liều; hỏi nơi đang điều trị.');
});

test('links inside the site that name an article or a document lead to one', () => {
  const there = new Set([
    ...articles.map(({ slug }) => `/bai-viet/${slug}/`),
    ...records('documents').map(({ slug }) => `/thu-vien/${slug}/`),
    ...records('plans').map(({ slug }) => `/ke-hoach/${slug}/`),
    ...records('procedures').map(({ slug }) => `/thu-tuc/${slug}/`),
  ]);
  const links = articles.flatMap(({ slug, body }) =>
    [...body.matchAll(/\]\((\/(?:bai-viet|thu-vien|ke-hoach|thu-tuc)\/[^/)]+\/)\)/g)].map(
      (match) => [slug, match[1] ?? ''] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(50);
  for (const [slug, link] of links) expect(there.has(link), `${slug}: ${link}`).toBe(true);
});
