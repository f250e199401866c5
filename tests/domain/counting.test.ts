import { describe, expect, test } from 'vitest';
import { ownCount } from '../../src/domain/counting.ts';
import type { Event } from '../../src/schemas/event.ts';
import type { Measure } from '../../src/schemas/plan.ts';
import { asked, event, press, there, year } from './countables.ts';

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

test('Items a week are not counted for a commune, as our own news name none', () => {
  const where = { ...year, area: { province: '46', commune: '19815' } };
  expect(ownCount(asked('items-per-week'), year, there({}))).toBeDefined();
  expect(ownCount(asked('items-per-week'), where, there({}))).toBeUndefined();
});
