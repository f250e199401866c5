import { describe, expect, test } from 'vitest';
import { activityReport, reportedDays } from '../../src/domain/activityreport.ts';
import { reportSheet } from '../../src/domain/reportsheet.ts';
import { areaInSentence, areaSlug, emptySentence } from '../../src/domain/reporttext.ts';
import { communes, event, hue, quarter, report, there, words } from './trialreport.ts';

describe('A report', () => {
  test('counts what was held, by kind, audience and setting, and only in its province and days', () => {
    const {
      held,
      planned,
      cancelled,
      kinds,
      audiences: whom,
      settings,
      communes: where,
    } = report([
      event({ attendance: 40 }),
      event({ kind: 'play', audiences: ['families', 'students'], setting: 'school' }),
      event({ state: 'planned', day: '2026-12-01' }),
      event({ state: 'cancelled' }),
      event({ kind: 'press', url: 'https://bao.example.vn/a' }),
      event({ day: '2026-09-30' }),
      event({ area: { province: '01' } }),
    ]);
    expect([held.length, planned, cancelled]).toEqual([2, 1, 1]);
    expect(kinds.map(({ name, activities }) => [name, activities])).toEqual([
      ['Nói chuyện trực tiếp', 1],
      ['Tiểu phẩm, sân khấu hóa', 1],
    ]);
    expect(whom.map(({ name, activities }) => [name, activities])).toEqual([
      ['Gia đình, người thân', 2],
      ['Học sinh, sinh viên', 1],
    ]);
    expect(settings.map(({ name }) => name)).toEqual(['Trường khác', 'Không ghi']);
    expect(where).toMatchObject({ rows: [{ name: 'Phường An Cựu', activities: 2 }], of: 2 });
  });

  test('is written for provinces and communes of which there is something, also where it is only to come', () => {
    const days = reportedDays(
      there({
        events: [
          event({}),
          event({ state: 'cancelled', area: { province: '01' } }),
          event({ state: 'planned', day: '2026-12-01', area: { province: '22' } }),
        ],
        articles: [{ published: '2026-11-01', province: '33' }, { published: '2026-11-01' }],
      }),
    );
    expect([...days]).toEqual([
      ['46', ['2026-10-05']],
      ['19815', ['2026-10-05']],
      ['22', ['2026-11-22']],
      ['33', ['2026-11-01']],
    ]);
  });
});

test('A report of which the site has nothing says that this is no zero', () => {
  const empty = report([]);
  const sentence =
    'Trang này chưa có hoạt động, bài hay tin nào của kỳ này. Điều đó không có nghĩa là ở đây chưa làm gì: việc đã làm mà chưa ghi thì không có ở đây.';
  expect(emptySentence(empty)).toBe(sentence);
  expect(reportSheet(empty, words)).toContain(sentence);
  for (const some of [event({}), event({ state: 'cancelled' }), event({ state: 'planned' })])
    expect(emptySentence(report([some]))).toBeUndefined();
});

test('A report of a commune has what names the commune, and nothing that names only its province', () => {
  const [anCuu] = communes;
  const events = [
    event({ attendance: 40 }),
    event({ area: { province: '46', commune: '19753' } }),
    event({ area: { province: '46' } }),
    event({ state: 'planned', day: '2026-12-01' }),
    event({ state: 'planned', day: '2026-11-21' }),
  ];
  const items = [
    { day: '2026-10-06', area: { province: '46' }, ours: true },
    { day: '2026-10-06', area: { province: '46', commune: '19815' }, ours: false },
  ];
  const it = activityReport(
    { province: hue, commune: anCuu },
    quarter,
    there({ events, items, articles: [{ published: '2026-10-06', province: '46' }] }),
    words,
  );
  expect(areaInSentence(it)).toBe('phường An Cựu, thành phố Huế');
  expect(areaSlug(it)).toBe('hue/an-cuu');
  expect([it.held.length, it.planned, it.untold, it.articles]).toEqual([1, 1, 1, 0]);
  expect([it.items.ours, it.items.press]).toEqual([0, 1]);
  expect(it.communes).toBeUndefined();
  const sheet = reportSheet(it, words);
  expect(sheet).not.toMatch(/Xã, phường, đặc khu|trên trang này/);
  expect(sheet).toContain('Bài, tin mỗi tuần trên báo, cổng thông tin');
});
