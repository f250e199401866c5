import { describe, expect, test } from 'vitest';
import { wallClock } from '../../src/domain/calendar.ts';
import { ownCount, type Countable } from '../../src/domain/counting.ts';
import { coverage } from '../../src/domain/coverage.ts';
import { itemsOf } from '../../src/domain/items.ts';
import { articleSchema, type Article } from '../../src/schemas/article.ts';
import { eventSchema, type Event } from '../../src/schemas/event.ts';
import type { Indicator, Measure, Plan } from '../../src/schemas/plan.ts';
import { samples } from '../schemas/samples.ts';
import { byHand, outside, plan as sixty, sixtyWeeks } from './sixtyweeks.ts';

const event = (fields: object): Event =>
  eventSchema.parse({
    ...samples.eventSchema,
    state: 'held',
    day: '2026-06-26',
    area: { province: '46', commune: '19815' },
    ...fields,
  });
const press = (fields: object): Event =>
  event({ kind: 'press', url: 'https://bao.example.vn/a', ...fields });
const article = (fields: object): Article =>
  articleSchema.parse({
    ...samples.articleSchema,
    kind: 'news',
    published: '2026-06-26',
    ...fields,
  });

const year = { area: { province: '46' }, span: { from: '2026-01-01', until: '2026-12-31' } };
const communes = ['19815', '19753', '19774'].map((code) => ({ code, province: '46' }));
const there = (fields: Partial<Countable>): Countable => ({
  items: [],
  events: [],
  communes: [...communes, { code: '00070', province: '01' }],
  today: '2026-11-22',
  ...fields,
});
const asked = (measure: Measure, fields: Partial<Indicator> = {}) => ({
  measure,
  comparator: '>=' as const,
  min: 2,
  ...fields,
});

describe('Items per week', () => {
  const days = [...sixtyWeeks.flatMap(([, , ...moments]) => moments), ...outside].map(
    (moment) => wallClock(new Date(moment)).day,
  );
  const items = days.map((day) => ({ day, area: { province: '46' }, ours: true }));

  test('are held against the goal in whole weeks alone: sixty weeks worked out by hand', () => {
    const count = ownCount(
      asked('items-per-week'),
      { ...year, span: sixty },
      there({ items, today: '2027-06-01' }),
    );
    expect(count).toMatchObject({
      ended: byHand.whole,
      reached: byHand.reached,
      mean: byHand.items / byHand.whole,
    });
    expect(
      count?.measure === 'items-per-week' && count.weeks.filter(({ met }) => met),
    ).toHaveLength(byHand.reached);
  });

  test('more than two is not two, where the plan says so', () => {
    const above = asked('items-per-week', { comparator: '>' });
    const count = ownCount(above, { ...year, span: sixty }, there({ items, today: '2027-06-01' }));
    // Of the 38 weeks, these had three or more: 4/5, 1/6, 22/6, 24/8, 19/10, 30/11, 28/12, 8/3, 10/5.
    expect(count).toMatchObject({ reached: 9 });
  });

  test('have no mean while no week is whole and over, and no goal where the plan has no number', () => {
    const count = ownCount(
      { measure: 'items-per-week', comparator: '=' },
      { ...year, span: { from: '2026-11-18', until: '2026-12-31' } },
      there({ items }),
    );
    expect(count).toEqual({
      measure: 'items-per-week',
      ended: 0,
      weeks: [{ monday: '2026-11-16', sunday: '2026-11-22', count: 1, standing: 'cut' }],
    });
  });

  test('are news of ours, and what newspapers and portals brought, of the province alone', () => {
    const found = itemsOf(
      [
        article({ province: '46' }),
        article({ province: '01' }),
        article({ published: '2026-06-27' }),
        article({ kind: 'guide', province: '46' }),
        article({ draft: true, province: '46' }),
      ],
      [
        press({ day: '2026-06-28' }),
        press({ url: 'https://bao.example.vn/a/#phan-hai', day: '2026-06-30' }),
        press({ url: 'https://bao.example.vn/b', state: 'cancelled' }),
        press({ url: 'https://bao.example.vn/c', state: 'planned' }),
        event({}),
      ],
      '46',
    );
    expect(found.filter(({ area }) => area.province === '46').map(({ day }) => day)).toEqual([
      '2026-06-26',
      '2026-06-27',
      '2026-06-28',
    ]);
  });

  test('of an article without province belong to the operator’s, and to none where there is none', () => {
    expect(itemsOf([article({})], [], '46')[0]?.area.province).toBe('46');
    expect(itemsOf([article({})], [], undefined)[0]?.area.province).toBeUndefined();
  });

  test('a page that an article of ours names as its source is an item beside the article', () => {
    const url = 'https://bao.example.vn/a';
    const sources = [{ title: 'Bài báo', url }];
    expect(itemsOf([article({ sources })], [press({ url })], '46')).toHaveLength(2);
  });
});

describe('Communes with an activity', () => {
  const reached = (events: Event[], where = year) =>
    ownCount(asked('communes-active'), where, there({ events }));

  test('are counted once each, against all communes of today', () => {
    const events = [
      event({}),
      event({ kind: 'play' }),
      event({ area: { province: '46', commune: '19753' } }),
    ];
    expect(reached(events)).toEqual({ measure: 'communes-active', count: 2, of: 3 });
  });

  test.each<[string, Event[]]>([
    ['what stood in the press', [press({})]],
    ['a broadcast that names no commune', [event({ kind: 'broadcast', area: { province: '46' } })]],
    [
      'what was cancelled or is planned',
      [event({ state: 'cancelled' }), event({ state: 'planned' })],
    ],
    ['another province', [event({ area: { province: '01', commune: '00070' } })]],
    ['a day before the plan', [event({ day: '2025-12-31' })]],
    ['a day after the plan', [event({ day: '2027-01-01' })]],
    ['a day still to come', [event({ day: '2026-11-23' })]],
  ])('leave out %s', (_name, events) => {
    expect(reached(events)).toMatchObject({ count: 0, of: 3 });
  });

  test('take in a broadcast or a display that names its commune, on the first and the last day', () => {
    const events = [
      event({ kind: 'broadcast', day: '2026-01-01' }),
      event({ kind: 'display', day: '2026-11-22', area: { province: '46', commune: '19774' } }),
    ];
    expect(reached(events)).toMatchObject({ count: 2 });
  });

  test('of a plan of one commune are that commune', () => {
    const where = { ...year, area: { province: '46', commune: '19753' } };
    expect(reached([event({})], where)).toEqual({ measure: 'communes-active', count: 0, of: 1 });
  });
});

describe('Schools and zones', () => {
  const at = (setting: string, host: string, commune?: string) =>
    event({ setting, host, area: { province: '46', ...(commune && { commune }) } });
  const base = { value: 40, source: { title: 'Niên giám' } };

  test('are counted once each by name and commune, and without a sourced total have none', () => {
    const events = [
      at('high-school', 'Trường THPT Thử Một', '19815'),
      at('high-school', 'TRƯỜNG THPT  THỬ MỘT', '19815'),
      at('high-school', 'Trường THPT Thử Một', '19753'),
      at('high-school', 'Trường THPT Thử Một'),
      at('vocational', 'Trung tâm dạy nghề Thử'),
      at('zone', 'Khu công nghiệp Thử', '19815'),
    ];
    const count = (measure: Measure, fields = {}) =>
      ownCount(asked(measure, fields), year, there({ events }));
    expect(count('schools-reached')).toEqual({ measure: 'schools-reached', count: 3 });
    expect(count('schools-reached', { base })).toMatchObject({ count: 3, of: 40 });
    expect(count('zones-reached')).toEqual({ measure: 'zones-reached', count: 1 });
  });
});

test('an indicator that the site cannot count has no count', () => {
  expect(ownCount({ comparator: '=' }, year, there({}))).toBeUndefined();
});

describe('The site’s own count stands beside a plan of its area and time alone', () => {
  const dated = { from: '2026-01-01', until: '2026-12-31' };
  const province = { name: 'thành phố Huế', level: 'province', province: '46' } as const;
  const cases: [string, Pick<Plan, 'area' | 'from' | 'until'>, ReturnType<typeof coverage>][] = [
    [
      'a province of today',
      { area: province, ...dated },
      { area: { province: '46' }, span: dated },
    ],
    [
      'a commune of today',
      { area: { ...province, level: 'commune', commune: '19815' }, ...dated },
      { area: { province: '46', commune: '19815' }, span: dated },
    ],
    ['a plan without days', { area: province }, 'no-days'],
    ['a district', { area: { ...province, level: 'district' }, ...dated }, 'district'],
    [
      'a commune of which nobody knows today’s',
      { area: { ...province, level: 'commune' }, ...dated },
      'no-commune',
    ],
    [
      'an area before 1/7/2025',
      { area: province, from: '2025-06-30', until: '2026-06-30' },
      'former-area',
    ],
    [
      'a plan that has not begun',
      { area: province, from: '2026-11-23', until: '2027-11-22' },
      'not-begun',
    ],
  ];
  test.each(cases)('%s', (_name, plan, expected) => {
    expect(coverage(plan, '2026-11-22')).toEqual(expected);
  });
});
