import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/domain/coverage.ts';
import type { Plan } from '../../src/schemas/plan.ts';

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
