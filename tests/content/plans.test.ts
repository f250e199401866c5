import { describe, expect, test } from 'vitest';
import { bar } from '../../src/domain/indicators.ts';
import { records } from './files.ts';

const plans = new Map(records('plans').map(({ slug, data }) => [slug, data]));
const indicators = (slug: string) => plans.get(slug)?.indicators ?? [];
const figures = (slug: string) =>
  indicators(slug).map(({ min, max, unit }) => `${min ?? '?'}${max ? `–${max}` : ''} ${unit}`);

describe('every figure of the five source texts is there, counted by hand in their sentences', () => {
  test('Huế 2021: nine', () => {
    expect(figures('hue-2021').toSorted()).toEqual(
      [
        '100 %',
        '85 %',
        '25–30 %',
        '10 %',
        '45 %',
        '100 %',
        '1 mô hình',
        '100 %',
        '? tin, bài mỗi tuần',
      ].toSorted(),
    );
  });

  test('Quảng Ninh 2016–2020: five', () => {
    expect(figures('quang-ninh-2016-2020')).toEqual([
      '3500 lượt người',
      '1254 lượt người',
      '100 %',
      '1 lần mỗi tháng',
      '100 %',
    ]);
  });

  test('Ứng Hòa 2020: six', () => {
    expect(figures('ung-hoa-2020')).toEqual([
      '17 người',
      '38 người',
      '35 người',
      '100 %',
      '29 đội',
      '100 %',
    ]);
  });

  test('Vũ Thư 2024: three, none of them a target', () => {
    expect(figures('vu-thu-2024')).toEqual(['164 người', '2 điểm', '0 trường hợp']);
    expect(indicators('vu-thu-2024').every(({ kind }) => kind === 'situation')).toBe(true);
  });

  test('Quảng Ninh 2022: fifteen sentences, nineteen figures, since 900 has two parts and the models are three', () => {
    expect(figures('quang-ninh-2022')).toEqual([
      ...['100 %', '100 %', '50 %', '50 %', '2 bài hoặc tin mỗi tuần', '60 %', '50 %', '100 %'],
      ...[
        '900 lượt người',
        '750 lượt người',
        '150 lượt người',
        '100 %',
        '360 người',
        '420 người',
        '100 %',
      ],
      ...['25 đội', '6 điểm', '9 câu lạc bộ', '? mô hình'],
    ]);
  });
});

describe('Huế’s three shares, which do not add up to the whole, are never stacked', () => {
  const shares = indicators('hue-2021').filter(({ partOf }) => partOf);

  test('each is an indicator of its own with a warning', () => {
    expect(shares.map(({ min, max }) => [min, max])).toEqual([
      [25, 30],
      [10, undefined],
      [45, undefined],
    ]);
    for (const { note } of shares)
      expect(note).toBe('Không cộng với hai tỷ lệ kia: tổng khác với chỉ tiêu chung.');
  });

  test('each has a bar of its own, on the same scale of a hundred', () => {
    expect(shares.map((share) => bar(share, indicators('hue-2021')))).toEqual([
      { from: 25, to: 30 },
      { from: 0, to: 10 },
      { from: 0, to: 45 },
    ]);
  });
});

test('what is part of a whole names a whole that is there, in the same unit', () => {
  let parts = 0;
  for (const { indicators: all } of plans.values())
    for (const { partOf, unit } of all.filter((it) => it.partOf)) {
      parts += 1;
      expect(
        all.some((it) => it.label === partOf && it.unit === unit),
        partOf,
      ).toBe(true);
    }
  expect(parts).toBe(5);
});
