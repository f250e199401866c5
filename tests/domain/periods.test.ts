import { describe, expect, test } from 'vitest';
import { periodsOf, periodsWith } from '../../src/domain/periods.ts';

describe('Periods', () => {
  test.each([
    ['2026-01-01', ['2026', '2026-6-thang-dau', '2026-quy-1'], '2026-03-31'],
    ['2026-06-30', ['2026', '2026-6-thang-dau', '2026-quy-2'], '2026-06-30'],
    ['2026-07-01', ['2026', '2026-6-thang-cuoi', '2026-quy-3'], '2026-09-30'],
    ['2026-12-31', ['2026', '2026-6-thang-cuoi', '2026-quy-4'], '2026-12-31'],
  ])('%s lies in %j, of which the last ends on %s', (day, slugs, until) => {
    const periods = periodsOf(day);
    expect(periods.map(({ slug }) => slug)).toEqual(slugs);
    expect(periods[2].until).toBe(until);
    for (const period of periods) expect(period.from <= day && day <= period.until).toBe(true);
  });

  test('stand once each, the latest first and the longest before its parts', () => {
    expect(periodsWith(['2025-12-31', '2026-01-01', '2026-01-02']).map(({ name }) => name)).toEqual(
      [
        'năm 2026',
        '6 tháng đầu năm 2026',
        'quý 1 năm 2026',
        'năm 2025',
        '6 tháng cuối năm 2025',
        'quý 4 năm 2025',
      ],
    );
  });
});
