import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { publishingFile, recordsFile, reportFile } from '../../cms/desk/deskfiles.ts';
import { DeskView } from '../../cms/desk/DeskView.tsx';
import type { DeskReport } from '../../src/domain/desk.ts';

const come = <T>(value: T) => ({ state: 'come', value }) as const;
const failed = { state: 'failed' } as const;

const report: DeskReport = {
  today: '2026-11-22',
  goal: 2,
  coming: ['2026-11-25', '2026-12-01'],
  posts: [{ slug: 'moi', title: 'Bài mới', published: '2026-11-20', kind: 'news' }],
  weeks: [
    { monday: '2026-11-09', count: 3 },
    { monday: '2026-11-16', count: 1 },
  ],
  due: Array.from({ length: 10 }, (_, index) => ({
    group: 'warn' as const,
    collection: 'places',
    slug: `noi-${index}`,
    title: `Nơi ${index}`,
    reason: 'Kiểm tra lần cuối 23/8/2026. Đã hơn 90 ngày, nên hỏi lại.',
    since: '2026-11-22',
  })),
  unverified: 3,
  broken: [{ url: '/media/a.webp', collection: 'articles', slug: 'moi', where: 'Bài mới' }],
  deadLinks: [{ url: '/bai-viet/mat/', page: '/sau-cai/', others: 2 }],
};

const whole = {
  collections: [{ name: 'articles', label: 'Bài viết' }],
  today: '2026-11-22',
  report: come(report),
  records: come({ articles: [], documents: [], places: [], hotlines: [], reporting: [] }),
  publishing: come({
    at: '2026-11-22T02:05:00Z',
    commit: 'abc',
    subject: 'Sửa một số điện thoại',
    state: 'published' as const,
    seconds: 41.4,
  }),
  waiting: come([
    { collection: 'articles', slug: 'nhap', title: 'Bài nháp', status: 'pending_review' },
    { collection: 'articles', slug: 'khong-ten', status: 'draft' },
  ]),
};

const shown = (change: Partial<Parameters<typeof DeskView>[0]> = {}) =>
  renderToStaticMarkup(createElement(DeskView, { ...whole, ...change }));
/** What is read out: the words without their tags. */
const read = (markup: string) =>
  markup
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the desk', () => {
  test('tells this week against the goal, in words, and each week before', () => {
    const words = read(shown());
    expect(words).toContain('Tuần này: 1 trên 2 tin');
    expect(words).toContain('Còn 1 tin nữa là đủ.');
    expect(words).toContain('3 tin, tuần 9/11 đến 15/11');
    expect(words).toContain('1 tin, tuần 16/11 đến 22/11');
    expect(words).toContain('Đã hẹn đăng 2 bài: ngày 25/11/2026, 1/12/2026.');
  });

  test('opens what is due, the first eight at once, and counts who was never asked', () => {
    const markup = shown();
    expect(markup).toContain('href="#/collections/places/entries/noi-0"');
    const [open = '', folded = ''] = markup.split('<details>');
    expect(open.match(/entries\/noi-/g)).toHaveLength(8);
    expect(folded.match(/entries\/noi-/g)).toHaveLength(2);
    expect(read(markup)).toContain('3 địa chỉ mới chỉ được nhắc đến, chưa ai hỏi lại.');
    expect(read(markup)).toContain('Thiếu /media/a.webp. Hãy tải lên lại hoặc bỏ đi.');
    expect(read(markup)).toContain(
      'Trang /sau-cai/ và 2 trang khác có liên kết đến /bai-viet/mat/, nơi không có gì.',
    );
    expect(markup).toContain('href="/sau-cai/"');
  });

  test('lists drafts with how far they have come, and their file’s name without a title', () => {
    expect(read(shown())).toContain('Bài nháp Chờ duyệt Bài viết khong-ten Đang viết Bài viết');
  });

  test.each([
    [undefined, 'Ở đây không có bước duyệt'],
    [[], 'Không có bản nháp nào đang chờ.'],
  ])('says so when there is nothing to review: %j', (waiting, words) => {
    expect(read(shown({ waiting: come(waiting) }))).toContain(words);
  });

  test('tells of the last publishing by the clock in Viet Nam', () => {
    const words = read(shown());
    expect(words).toContain('Đã đăng lúc 9:05 ngày 22/11/2026, mất 41 giây.');
    expect(words).toContain('Thay đổi: Sửa một số điện thoại');
  });

  test('tells what stopped a publishing, file and field', () => {
    const sentence = 'content/places/a.yml: mục "status". Thiếu mục này. Hãy thêm vào.';
    const publishing = come({
      ...whole.publishing.value,
      state: 'failed' as const,
      sentences: [sentence],
    });
    const words = read(shown({ publishing }));
    expect(words).toContain('Chưa đăng được, trang cũ vẫn chạy: lúc 9:05 ngày 22/11/2026');
    expect(words).toContain('Cần sửa content/places/a.yml: mục &quot;status&quot;.');
  });

  test('stays calm and useful when nothing comes', () => {
    const markup = shown({
      report: failed,
      records: failed,
      publishing: failed,
      waiting: failed,
    });
    const words = read(markup);
    for (const sentence of [
      'Chưa tải được số tin của các tuần.',
      'Chưa tải được danh sách để tìm.',
      'Chưa hỏi được các bản nháp.',
      'Chưa đọc được lần đăng gần nhất.',
      'Chưa tải được các mục cần kiểm tra lại.',
    ])
      expect(words).toContain(sentence);
    expect(markup).toContain('href="#/collections/articles/new?kind=news');
    expect(markup).toContain('href="#/collections/articles"');
  });
});

describe('the files of the desk', () => {
  const answering = (status: number, body: unknown) => async () => Response.json(body, { status });

  test('are taken as this site’s build has printed them', async () => {
    expect(await reportFile(answering(200, report))).toEqual(report);
    expect(await recordsFile(answering(200, whole.records.value))).toEqual(whole.records.value);
  });

  test.each([404, 500])('fail with %i', async (status) => {
    await expect(reportFile(answering(status, {}))).rejects.toThrow(String(status));
    await expect(recordsFile(answering(status, {}))).rejects.toThrow(String(status));
  });

  test('have no last publishing where none was written', async () => {
    expect(await publishingFile(answering(404, {}))).toBeUndefined();
    expect(await publishingFile(answering(200, whole.publishing.value))).toEqual(
      whole.publishing.value,
    );
  });

  test.each([{}, { ...whole.publishing.value, at: 'hôm qua' }, 'chữ'])(
    'refuse a last publishing that says %j',
    async (body) => {
      await expect(publishingFile(answering(200, body))).rejects.toThrow();
    },
  );
});
