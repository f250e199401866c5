import { describe, expect, test } from 'vitest';
import { wallClock } from '../../src/domain/calendar.ts';
import { ownCount } from '../../src/domain/counting.ts';
import { itemsOf } from '../../src/domain/items.ts';
import { article, asked, event, press, there, year } from './countables.ts';
import { byHand, outside, plan as sixty, sixtyWeeks } from './sixtyweeks.ts';

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
