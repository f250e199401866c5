import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activityReport,
  reportedDays,
  type ActivityReport,
  type NamedEvent,
  type Reportable,
} from '../../src/domain/activityreport.ts';
import { attendanceOf, attendanceWords, cameWords } from '../../src/domain/attendance.ts';
import { periodsOf } from '../../src/domain/periods.ts';
import { reportSheet } from '../../src/domain/reportsheet.ts';
import { areaInSentence, areaSlug, emptySentence } from '../../src/domain/reporttext.ts';
import { audiences } from '../../src/schemas/audience.ts';
import { eventKinds, eventSchema, eventSettings } from '../../src/schemas/event.ts';
import { samples } from '../schemas/samples.ts';

const event = (fields: object): NamedEvent => ({
  ...eventSchema.parse({
    ...samples.eventSchema,
    state: 'held',
    day: '2026-10-05',
    area: { province: '46', commune: '19815' },
    ...fields,
  }),
  slug: 'thu',
});
const hue = { code: '46', name: 'Huế', type: 'city', slug: 'hue' } as const;
const communes = [
  { code: '19815', name: 'An Cựu', type: 'ward', slug: 'an-cuu', province: '46' },
  { code: '19753', name: 'Phú Xuân', type: 'ward', slug: 'phu-xuan', province: '46' },
] as const;
const words = { kinds: eventKinds, audiences, settings: eventSettings };
const there = (fields: Partial<Reportable>): Reportable => ({
  items: [],
  events: [],
  articles: [],
  plans: [],
  communes,
  today: '2026-11-22',
  ...fields,
});
const [, , quarter] = periodsOf('2026-10-05');
const report = (events: NamedEvent[]) =>
  activityReport({ province: hue }, quarter, there({ events }), words);

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

const reportOf = (commune: (typeof communes)[number], events: NamedEvent[]) =>
  activityReport({ province: hue, commune }, quarter, there({ events }), words);

/** All that anyone can read of the reports of a province and of its communes. */
const told = (events: NamedEvent[]): string =>
  [report(events), ...communes.map((it) => reportOf(it, events))].map(toldIn).join('\n');

const toldIn = (it: ActivityReport): string => {
  const rows = [...it.kinds, ...it.audiences, ...it.settings, ...(it.communes?.rows ?? [])];
  return JSON.stringify([
    reportSheet(it, words),
    attendanceWords(it.attendance),
    rows.map(({ name, activities, attendance }) => [name, activities, attendanceWords(attendance)]),
    it.held.map((held) => cameWords(held) ?? ''),
  ]);
};

const kind = fc.constantFrom('talk', 'play', 'training');
const audience = fc.subarray(['families', 'students', 'staff'], { minLength: 1 });
const commune = fc.constantFrom('19815', '19753');
const attendance = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });

/** A report that tells what it should not: plain sums. */
const careless = (events: NamedEvent[]): string =>
  String(events.reduce((sum, it) => sum + (it.attendance ?? 0), 0));

describe('Few people', () => {
  const gathering = fc.record({ kind, audiences: audience, attendance, commune });
  const withCount = (events: NamedEvent[], at: number, count: number): NamedEvent[] =>
    events.map((it, index) => (index === at ? { ...it, attendance: count } : it));

  test('are told by no figure and no difference of figures: a hidden count may be anything from 0 to 4', () => {
    let hidden = 0;
    fc.assert(
      fc.property(fc.array(gathering, { minLength: 1, maxLength: 6 }), (all) => {
        const events = all.map(({ commune: code, ...it }) =>
          event({ ...it, area: { province: '46', commune: code } }),
        );
        events.forEach(({ attendance: count }, index) => {
          if (count === undefined || count >= 5) return;
          hidden += 1;
          for (const other of [0, 1, 2, 3, 4])
            expect(told(withCount(events, index, other))).toBe(told(events));
        });
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(30);
  });

  test('and the check sees that a plain sum would give them away', () => {
    const events = [event({ attendance: 30 }), event({ attendance: 3 })];
    expect(careless(withCount(events, 1, 2))).not.toBe(careless(events));
  });

  test.each<[(number | undefined)[], string]>([
    [[30, 12], '42'],
    [[1200, 34], '1.234'],
    [[30, 3], 'từ 30'],
    [[3, 4], 'không nêu vì ít người'],
    [[0], 'không nêu vì ít người'],
    [[5, undefined], '5'],
    [[undefined], 'chưa có số liệu'],
    [[], 'chưa có số liệu'],
  ])('of %j the sum reads “%s”', (counts, text) => {
    expect(attendanceWords(attendanceOf(counts.map((it) => event({ attendance: it }))))).toBe(text);
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
