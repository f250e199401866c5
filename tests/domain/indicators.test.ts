import { describe, expect, test } from 'vitest';
import { bar, figure } from '../../src/domain/indicators.ts';
import type { Indicator } from '../../src/schemas/plan.ts';
import { indicator } from './countables.ts';

test.each<[Partial<Indicator>, string]>([
  [{ min: 100 }, '100 %'],
  [{ min: 85, comparator: '>' }, 'trên 85 %'],
  [{ min: 25, max: 30, comparator: '~' }, 'khoảng 25–30 %'],
  [{ min: 2, comparator: '>=', unit: 'bài hoặc tin mỗi tuần' }, 'ít nhất 2 bài hoặc tin mỗi tuần'],
  [{ min: 1254, unit: 'lượt người' }, '1.254 lượt người'],
  [{ min: 97.5 }, '97,5 %'],
  [{ min: 0, unit: 'trường hợp' }, '0 trường hợp'],
  [{}, 'chưa có số liệu'],
])('%j reads “%s”', (rest, text) => {
  expect(figure(indicator(rest))).toBe(text);
});

describe('bars', () => {
  const whole = indicator({ label: 'Lượt người cai nghiện', unit: 'lượt người', min: 900 });

  test('a share is drawn against a hundred, a range from its first to its last number', () => {
    expect(bar(indicator({ min: 45 }), [])).toEqual({ from: 0, to: 45 });
    expect(bar(indicator({ min: 25, max: 30 }), [])).toEqual({ from: 25, to: 30 });
    expect(bar(indicator({ min: 0 }), [])).toEqual({ from: 0, to: 0 });
  });

  test('shares of one whole stay bars of their own, so that Huế’s 25–30, 10 and 45 % are never stacked', () => {
    const head = indicator({ label: 'Chung', comparator: '>', min: 85 });
    const part = indicator({ min: 10, partOf: 'Chung' });
    expect(bar(part, [head, part])).toEqual({ from: 0, to: 10 });
  });

  test('a part is drawn against the whole it names: 750 of 900 people-times', () => {
    const part = indicator({ unit: 'lượt người', min: 750, partOf: whole.label });
    expect(bar(part, [whole, part])?.to).toBeCloseTo(83.333, 3);
  });

  test.each<[string, Partial<Indicator>, Indicator[]]>([
    ['a count with no whole', { unit: 'người', min: 360 }, [whole]],
    [
      'a part whose whole is counted in another unit',
      { unit: 'người', min: 360, partOf: whole.label },
      [whole],
    ],
    [
      'a part whose whole is nought',
      { unit: 'lượt người', min: 0, partOf: whole.label },
      [{ ...whole, min: 0 }],
    ],
    ['no number', {}, []],
  ])('%s has no bar', (_name, rest, all) => {
    expect(bar(indicator(rest), all)).toBeUndefined();
  });

  test('more than the whole fills the bar and never leaves it', () => {
    expect(bar(indicator({ min: 120 }), [])).toEqual({ from: 0, to: 100 });
    expect(bar(indicator({ min: 120, max: 150 }), [])).toEqual({ from: 100, to: 100 });
  });
});
