import { describe, expect, test } from 'vitest';
import { helpLines, mayLead, reportLines } from '../../src/domain/hotlines.ts';
import type { Hotline } from '../../src/schemas/hotline.ts';

const allDay: Hotline['hours'] = {
  rules: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
  holidays: 'open',
};
const line = (name: string, order: number, rest: Partial<Hotline> = {}): Hotline => ({
  name,
  number: '115',
  purpose: 'help',
  who: 'Ai cũng được',
  state: 'confirmed',
  hours: allDay,
  order,
  sources: [{ title: 'Trang chính thức' }],
  ...rest,
});

describe('only a line that surely answers at any hour may stand first', () => {
  test.each<[string, Partial<Hotline>, boolean]>([
    ['confirmed, day and night', {}, true],
    ['a national emergency number', { state: 'standard', purpose: 'emergency' }, true],
    ['not confirmed', { state: 'unconfirmed' }, false],
    ['ended', { state: 'closed' }, false],
    ['hours not known', { hours: undefined }, false],
    [
      'evenings only',
      { hours: { rules: [{ days: [1], opens: '18:00', closes: '21:00' }], holidays: 'open' } },
      false,
    ],
    ['not on holidays', { hours: { ...allDay, holidays: 'closed' } }, false],
  ])('%s: %s', (_name, rest, may) => {
    expect(mayLead(line('x', 1, rest))).toBe(may);
  });
});

describe('help and reports never share a list', () => {
  const lines = [
    line('Ngày Mai', 1, { state: 'unconfirmed' }),
    line('111', 3),
    line('115', 2, { purpose: 'emergency', state: 'standard' }),
    line('Báo tin 2', 21, { purpose: 'report-crime' }),
    line('Báo tin 1', 20, { purpose: 'report-crime' }),
    line('Đã ngừng', 1, { state: 'closed' }),
    line('Báo tin cũ', 1, { purpose: 'report-crime', state: 'closed' }),
  ];

  test('help: sure lines first, then by their order, without those that ended', () => {
    expect(helpLines(lines).map(({ name }) => name)).toEqual(['115', '111', 'Ngày Mai']);
  });

  test('reports: on their own, by their order', () => {
    expect(reportLines(lines).map(({ name }) => name)).toEqual(['Báo tin 1', 'Báo tin 2']);
  });
});
