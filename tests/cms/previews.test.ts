import { fromJS } from 'immutable';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { areaNames } from '../../cms/previews/areanames.ts';
import { ArticlePreview } from '../../cms/previews/article.tsx';
import { DocumentPreview } from '../../cms/previews/document.tsx';
import { PlacePreview } from '../../cms/previews/place.tsx';
import { previews } from '../../cms/previews/registered.ts';
import type { PreviewTemplateProps } from '../../cms/previews/template.ts';
import { printed } from '../../src/domain/printedgazetteer.ts';
import { corrections, countryWith } from '../domain/country.ts';

const areaName = (code: string) => ({ '46': 'Thành phố Huế', '19815': 'Phường Thử' })[code] ?? code;

/** What Decap gives a preview of an entry with these values. */
const decap = (data: unknown): PreviewTemplateProps => ({
  entry: { getIn: ([key]) => (key === 'data' ? data : undefined) },
  widgetFor: (name) => createElement('div', {}, `[${name}]`),
  getAsset: (path) => ({ toString: () => `blob:${path}` }),
});

const article = (data: unknown) => renderToStaticMarkup(createElement(ArticlePreview, decap(data)));
const document = (data: unknown) =>
  renderToStaticMarkup(createElement(DocumentPreview, { ...decap(data), areaName }));
const place = (data: unknown) =>
  renderToStaticMarkup(
    createElement(PlacePreview, { ...decap(data), areaName, today: '2026-11-22' }),
  );

describe.each([
  ['article', article],
  ['document', document],
  ['place', place],
])('a preview of a half-filled %s', (_, shown) => {
  const odd = {
    title: null,
    name: 5,
    kind: 'khong-co',
    audiences: 'everyone',
    topics: [null],
    sources: [null, {}, { title: '', url: '' }],
    cover: 'ảnh',
    law: [],
    verified: '',
    hours: { rules: [{ days: [] }] },
    phones: [{}],
    area: { province: '' },
    status: 'verified',
  };
  test.each([undefined, {}, fromJS({}), odd, fromJS(odd)])('stands: %j', (data) => {
    const markup = shown(data);
    expect(markup).toMatch(/^<main>.+<\/main>$/);
    expect(markup).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

test.each([
  ['article', article, 'title'],
  ['document', document, 'summary'],
  ['place', place, 'note'],
])('what is typed into a preview of an %s stays text', (_, shown, field) => {
  const markup = shown({
    [field]: '<img src=x onerror=alert(1)>',
    sources: [{ title: '<script>1</script>', url: 'javascript:alert(1)' }],
  });
  expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(markup).not.toMatch(/<img|<script|javascript:/);
});

test('an article shows what its page will, its picture from where Decap keeps it', () => {
  const markup = article(
    fromJS({
      title: 'Bài thử',
      summary: 'Một câu.',
      kind: 'news',
      audiences: ['everyone'],
      topics: ['cong-dong'],
      published: '2026-11-22',
      reviewedBy: ['editor'],
      reviewed: '',
      remember: ['Một điều'],
      cover: { src: '/media/articles/bai-thu/a.webp', alt: 'Hai người' },
      sources: [{ title: 'Nguồn thử', issuer: 'Báo thử', date: '2026-11' }],
    }),
  );
  for (const part of [
    '<h1>Bài thử</h1>',
    '<p class="lead">Một câu.</p>',
    '<li>Tin · <time>22/11/2026</time></li><li>Dành cho: Mọi người</li><li>Rà soát: Biên tập viên</li>',
    '<section class="note teal"><h2>Điều cần nhớ</h2><ul><li>Một điều</li></ul></section>',
    '<img src="blob:/media/articles/bai-thu/a.webp" alt="Hai người"/>',
    '<div>[body]</div>',
    '<li id="nguon-1">Nguồn thử, Báo thử, 11/2026. </li>',
    '<li><span>Cộng đồng và địa phương</span></li>',
  ])
    expect(markup).toContain(part);
  expect(markup).not.toContain('note amber');
});

test('an article without sources or without words for its picture says so', () => {
  const markup = article({ cover: { src: '/media/a.webp' } });
  expect(markup).toContain('Ảnh này chưa có mô tả.');
  expect(markup).toContain('Chưa ghi nguồn nào.');
});

test('a document shows its number first, its state and what is known of it', () => {
  const markup = document({
    title: 'Về một việc thử',
    number: '1/KH-THU',
    kind: 'plan',
    issuer: 'Cơ quan thử',
    state: 'updating',
    issued: '2026-01',
    areas: ['46'],
    seenIn: 'Trang thử',
    checkedOn: '2026-11-22',
    file: '/media/documents/a/a.pdf',
  });
  for (const part of [
    '<h1>Kế hoạch 1/KH-THU</h1><p class="lead">Về một việc thử</p>',
    '<span class="chip amber">Đang cập nhật</span>',
    '<dt>Ngày ban hành</dt><dd>1/2026</dd><dt>Ngày có hiệu lực</dt><dd>chưa rõ</dd>',
    '<dt>Áp dụng ở</dt><dd>Thành phố Huế</dd>',
    '<dt>Biết qua đâu</dt><dd>Trang thử (xem lại ngày 22/11/2026)</dd>',
    '<span class="button">Tải văn bản</span>',
  ])
    expect(markup).toContain(part);
});

describe('a place', () => {
  const known = {
    name: 'Nơi thử',
    kind: 'counselling',
    area: { province: '46', commune: '19815' },
    phones: [{ number: '+84900000001', role: 'Trực' }],
    hours: { rules: [{ days: [1, 2], opens: '07:30', closes: '11:30' }], holidays: 'closed' },
    cost: { value: 'free', checkedOn: '2026-11-01', note: '' },
    sources: [{ title: 'Nguồn thử', date: '2021-04-02' }],
    status: 'verified',
    verified: { on: '2026-11-20', how: 'phone', role: 'biên tập viên' },
  };

  test('that was checked shows its card with phone, cost and hours', () => {
    const markup = place(fromJS(known));
    for (const part of [
      '<span class="chip counselling">Điểm tư vấn</span>',
      '<p>Phường Thử, Thành phố Huế</p>',
      '<li>Chi phí: Miễn phí (hỏi ngày 1/11/2026)</li>',
      '<span class="tel">Gọi 0900.00.00.01</span>',
      '<span class="chip teal">Đã kiểm tra 20/11/2026</span>',
      '<div>Thứ 2–Thứ 3: 7:30–11:30</div><div>Ngày lễ: nghỉ</div>',
    ])
      expect(markup).toContain(part);
  });

  test.each([
    ['is only reported', { status: 'reported' }],
    ['was checked more than a year ago', { verified: { ...known.verified, on: '2025-11-21' } }],
    ['names no way of checking', { verified: { on: '2026-11-20' } }],
  ])('that %s shows no phone, no hours and no cost', (_, change) => {
    const markup = place({ ...known, ...change });
    expect(markup).toContain(
      '<span class="chip amber">Được nhắc đến năm 2021, chưa xác minh</span>',
    );
    expect(markup).not.toMatch(/Gọi|Giờ mở cửa|Chi phí|Đã kiểm tra/);
  });

  test.each([
    ['closed', 'Đã đóng cửa'],
    ['do-not-list', 'Không đăng'],
  ])('that is %s says that readers do not see it', (status, words) => {
    expect(place({ ...known, status })).toContain(
      `Tình trạng: ${words}. Người đọc không thấy nơi này trên trang.`,
    );
  });
});

test('the names of areas come from the site’s own table', async () => {
  const table = printed(countryWith(corrections).gazetteer);
  const names = await areaNames(async () => Response.json(table));
  // Since 1/7/2025 the country has 34 provinces; 19815 was a ward of Huế in the list of that day.
  expect([...names.keys()].filter((code) => code.length === 2)).toHaveLength(34);
  expect(names.get('46')).toBe('Thành phố Huế');
  expect(names.get('19815')).toMatch(/^Phường /);
  const missing = async () => new Response('', { status: 404 });
  await expect(areaNames(missing)).rejects.toThrow('404');
});

test('each kind of preview has the name of its collection and stands before names of areas have come', () => {
  expect(previews.map(({ name }) => name)).toEqual(['articles', 'documents', 'places']);
  for (const { template } of previews) {
    const component: ComponentType<PreviewTemplateProps> = template;
    expect(renderToStaticMarkup(createElement(component, decap({})))).toMatch(/^<main>/);
  }
});
