import { describe, expect, test } from 'vitest';
import { drawnLines, weekChart } from '../../src/domain/bars.ts';
import type { OwnCount, WeeksCount } from '../../src/domain/counting.ts';
import { indicatorLines } from '../../src/domain/indicatorlines.ts';
import type { Indicator } from '../../src/schemas/plan.ts';
import { indicator } from './countables.ts';

const source = { title: 'Báo cáo' };
const figures = (it: Indicator, count?: OwnCount) =>
  indicatorLines(it, count).map(({ name, figure }) => [name, figure]);

describe('Beside a target', () => {
  test('stands what is known, and that nothing is known', () => {
    expect(figures(indicator({ min: 100 }))).toEqual([
      ['Chỉ tiêu', '100 %'],
      ['Kết quả', 'chưa có số liệu'],
    ]);
  });

  test('stand results as entered, with the day to which they hold', () => {
    const results = [
      { text: 'Đạt 97,5%.', value: 97.5, asOf: '2026-06', source },
      { text: 'Đạt.', asOf: '2026-12-31', source },
    ];
    expect(figures(indicator({ min: 100, results }))).toEqual([
      ['Chỉ tiêu', '100 %'],
      ['Kết quả đến 6/2026', '97,5 %'],
      ['Kết quả đến 31/12/2026', 'không có con số'],
    ]);
  });

  test('a result of before or how things stood awaits none', () => {
    expect(figures(indicator({ kind: 'result', min: 5, unit: 'người' }))).toEqual([
      ['Kết quả', '5 người'],
    ]);
  });
});

describe('What the site counted reads', () => {
  const own = (count: OwnCount, unit = '%') =>
    figures(indicator({ min: 50, unit }), count).at(-1)?.[1];
  const communes = (count: number, of: number): OwnCount => ({
    measure: 'communes-active',
    count,
    of,
  });
  const weekly = (fields: Partial<WeeksCount>): OwnCount => ({
    measure: 'items-per-week',
    weeks: [],
    ended: 48,
    reached: 31,
    ...fields,
  });

  test.each<[OwnCount, string, string]>([
    [communes(60, 133), '%', '45,1 % (đếm được 60 trên 133)'],
    [communes(132, 133), '%', '99,2 % (đếm được 132 trên 133)'],
    [communes(1, 3321), '%', '0,03 % (đếm được 1 trên 3.321)'],
    [communes(133, 133), '%', '100 % (đếm được 133 trên 133)'],
    [communes(0, 133), '%', 'đếm được 0 trên trang này, tổng số 133'],
    [communes(7, 133), 'xã', 'đếm được 7 trên 133'],
    [{ measure: 'zones-reached', count: 12 }, '%', 'đếm được 12, chưa có tổng số'],
    [{ measure: 'zones-reached', count: 0 }, '%', 'đếm được 0 trên trang này, chưa có tổng số'],
    [weekly({ mean: 101 / 58 }), 'tin', 'trung bình 1,7 tin; 31 trên 48 tuần đạt'],
    [weekly({ mean: 1.999 }), 'tin', 'trung bình 1,9 tin; 31 trên 48 tuần đạt'],
    [weekly({ mean: 0, reached: 0 }), 'tin', 'đếm được 0 trên trang này; 0 trên 48 tuần đạt'],
    [weekly({ ended: 0, reached: 0 }), 'tin', 'chưa có tuần nào trọn vẹn'],
  ])('%j in %s: “%s”', (count, unit, text) => {
    expect(own(count, unit)).toBe(text);
  });

  test('no share without a sourced total: the number stays open', () => {
    const [, , line] = indicatorLines(indicator({ min: 50 }), {
      measure: 'zones-reached',
      count: 12,
    });
    expect(line).toEqual({
      line: 'count',
      name: 'Trang này đếm',
      figure: 'đếm được 12, chưa có tổng số',
    });
  });
});

describe('Bars of an indicator', () => {
  const bars = (it: Indicator, all: Indicator[] = [], count?: OwnCount) =>
    drawnLines(indicatorLines(it, count), it, all).map(({ bar }) => bar);
  const result = (value: number) => [{ text: 'x', value, asOf: '2026', source }];

  test('are on one scale: a hundred for shares', () => {
    expect(bars(indicator({ min: 100, results: result(97.5) }))).toEqual([
      { from: 0, to: 100 },
      { from: 0, to: 97.5 },
    ]);
  });

  test('of people are on the scale of the larger number', () => {
    expect(bars(indicator({ min: 360, unit: 'người', results: result(90) }))).toEqual([
      { from: 0, to: 100 },
      { from: 0, to: 25 },
    ]);
    expect(bars(indicator({ min: 360, unit: 'người', results: result(720) }))).toEqual([
      { from: 0, to: 50 },
      { from: 0, to: 100 },
    ]);
  });

  test('are empty where nothing is known, and none where a lone number has no whole', () => {
    expect(bars(indicator({ min: 360, unit: 'người' }))).toEqual([{ from: 0, to: 100 }, 'empty']);
    expect(bars(indicator({ unit: 'mô hình' }))).toEqual(['empty', 'empty']);
    expect(bars(indicator({ kind: 'situation', min: 164, unit: 'người' }))).toEqual([undefined]);
  });

  test('of nought are there, and have no length', () => {
    expect(
      bars(indicator({ min: 100 }), [], { measure: 'communes-active', count: 0, of: 40 })[2],
    ).toEqual({
      from: 0,
      to: 0,
    });
  });
});

describe('Bars of weeks', () => {
  const weeks = Array.from({ length: 61 }, (_, index) => ({
    monday: `2026-01-${index}`,
    sunday: '',
    count: index === 60 ? 4 : 1,
    standing: 'ended' as const,
  }));

  test('stand at most sixty side by side, the latest, on the scale of the fullest week', () => {
    const { bars, goal } = weekChart(weeks, 2);
    expect(bars).toHaveLength(60);
    expect([bars[0]?.monday, bars[0]?.height, bars.at(-1)?.height, goal]).toEqual([
      '2026-01-1',
      25,
      100,
      50,
    ]);
  });

  test('have no line without a goal, and leave room for one above all weeks', () => {
    expect(weekChart(weeks.slice(0, 1), undefined)).toEqual({
      bars: [{ ...weeks[0], height: 100 }],
    });
    expect(weekChart(weeks.slice(0, 1), 2).bars[0]?.height).toBe(50);
  });
});
