import { describe, expect, test } from 'vitest';
import { wallClock } from '../../src/domain/calendar.ts';
import { brokenUploads, comingDays, postsOut, weeksTo } from '../../src/domain/desk.ts';
import { mondayOf } from '../../src/domain/weeks.ts';
import { articleSchema } from '../../src/schemas/article.ts';

const at = (instant: string) => wallClock(new Date(instant)).day;

describe('a week goes from Monday to Sunday at UTC+7', () => {
  // 22/11/2026 is a Sunday.
  test.each([
    ['2026-11-22T23:30:00+07:00', '2026-11-16'],
    ['2026-11-23T00:30:00+07:00', '2026-11-23'],
    ['2026-11-22T16:30:00Z', '2026-11-16'],
    ['2026-11-22T17:30:00Z', '2026-11-23'],
    ['2026-11-16T00:00:00+07:00', '2026-11-16'],
    ['2027-01-01T12:00:00+07:00', '2026-12-28'],
  ])('%s lies in the week of %s', (instant, monday) => {
    expect(mondayOf(at(instant))).toBe(monday);
  });
});

describe('the weeks on the desk', () => {
  const posts = [
    '2026-11-23',
    '2026-11-22',
    '2026-11-16',
    '2026-11-15',
    '2026-10-05',
    '2026-10-04',
  ];
  const published = posts.map((day) => ({ published: day }));

  test('are eight, this one last, and count what has come out', () => {
    expect(weeksTo(published, '2026-11-22')).toEqual([
      { monday: '2026-09-28', count: 1 },
      { monday: '2026-10-05', count: 1 },
      { monday: '2026-10-12', count: 0 },
      { monday: '2026-10-19', count: 0 },
      { monday: '2026-10-26', count: 0 },
      { monday: '2026-11-02', count: 0 },
      { monday: '2026-11-09', count: 1 },
      { monday: '2026-11-16', count: 2 },
    ]);
  });

  test('begin anew half an hour after a Sunday ends', () => {
    expect(weeksTo(published, at('2026-11-22T23:30:00+07:00')).at(-1)?.count).toBe(2);
    const next = weeksTo(published, at('2026-11-23T00:30:00+07:00'));
    expect(next.at(-1)).toEqual({ monday: '2026-11-23', count: 1 });
    expect(next.at(0)).toEqual({ monday: '2026-10-05', count: 1 });
  });

  test('do not count what is still to come this week', () => {
    expect(weeksTo([{ published: '2026-11-20' }], '2026-11-19').at(-1)?.count).toBe(0);
  });
});

const article = (id: string, fields: object) => ({
  id,
  data: articleSchema.parse({
    title: `Bài ${id}`,
    summary: 'Tóm tắt.',
    kind: 'news',
    audiences: ['everyone'],
    topics: ['cong-dong'],
    published: '2026-11-20',
    sources: [{ title: 'Nguồn thử' }],
    ...fields,
  }),
});

describe('of articles the desk says', () => {
  const articles = [
    article('cu', { published: '2026-09-27' }),
    article('dau', { published: '2026-09-28' }),
    article('nhap', { draft: true }),
    article('nhap-sap', { draft: true, published: '2026-11-30' }),
    article('sap', { published: '2026-12-01' }),
    article('mai', { published: '2026-11-23' }),
    article('b', {}),
    article('a', { kind: 'guide' }),
  ];

  test('which came out in the weeks it shows, the latest first', () => {
    const posts = postsOut(articles, '2026-11-22');
    expect(posts.map(({ slug }) => slug)).toEqual(['a', 'b', 'dau']);
    expect(posts[0]).toMatchObject({ slug: 'a', title: 'Bài a', kind: 'guide' });
  });

  test('when others will, and no more of them', () => {
    expect(comingDays(articles, '2026-11-22')).toEqual(['2026-11-23', '2026-12-01']);
  });
});

describe('uploads that are not there', () => {
  const entry = { collection: 'articles', slug: 'a', where: 'Bài a' };
  const broken = (text: string) =>
    brokenUploads([{ ...entry, text }], (url) => url === '/media/articles/a/co.webp').map(
      ({ url }) => url,
    );

  test.each([
    ['{"src":"/media/articles/a/mat.webp"}', ['/media/articles/a/mat.webp']],
    ['![Ảnh](/media/articles/a/mat.webp "Chú thích")', ['/media/articles/a/mat.webp']],
    ['Xem /media/articles/a/mat.webp.', ['/media/articles/a/mat.webp']],
    ['/media/a.pdf và (/media/a.pdf)', ['/media/a.pdf']],
    ['![Ảnh](/media/articles/a/co.webp)', []],
    ['https://vi-du.vn/media/a.webp', []],
    ['không có ảnh', []],
  ])('of %s are %j', (text, urls) => {
    expect(broken(text)).toEqual(urls);
  });

  test('are named with their entry', () => {
    expect(brokenUploads([{ ...entry, text: '"/media/a.pdf"' }], () => false)).toEqual([
      { url: '/media/a.pdf', ...entry },
    ]);
  });
});
