import { describe, expect, test } from 'vitest';
import { crisisLines, helpLines, mayLead, reportLines } from '../../src/domain/hotlines.ts';
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

describe('whom to call in need', () => {
  const all = (rest: Partial<Hotline> = {}): Hotline[] => [
    line('cấp cứu', 1, { number: '115', state: 'standard', purpose: 'emergency', ...rest }),
    line('công an', 2, { number: '113', state: 'standard', purpose: 'emergency' }),
    line('trẻ em', 3, { number: '111' }),
    line('cứu nạn', 4, { number: '112', state: 'standard', purpose: 'emergency' }),
    line('lắng nghe', 5, { number: '+84963061414', state: 'unconfirmed' }),
    line('báo tin', 6, { number: '+84769040404', purpose: 'report-crime' }),
  ];

  test.each([
    ['medical', '115', undefined],
    ['violence', '113', undefined],
    ['self-harm', '115', '+84963061414'],
    ['child', '111', undefined],
  ] as const)('%s: %s leads, %s listens', (need, lead, listens) => {
    const found = crisisLines(need, all());
    expect([found.lead.number, found.listens?.number]).toEqual([lead, listens]);
  });

  test.each<[string, Partial<Hotline>]>([
    ['closed', { state: 'closed' }],
    ['unconfirmed', { state: 'unconfirmed' }],
    ['limited', { hours: undefined }],
    ['for reporting crime', { purpose: 'report-crime' }],
  ])('a line that is %s never leads', (_name, rest) => {
    expect(crisisLines('medical', all(rest)).lead.number).toBe('112');
  });

  test('a listening line that is closed is not named', () => {
    const lines = all().map((it) =>
      it.number === '+84963061414' ? { ...it, state: 'closed' as const } : it,
    );
    expect(crisisLines('self-harm', lines).listens).toBeUndefined();
  });

  test('when nobody is left to lead, the build stops with a sentence', () => {
    expect(() => crisisLines('child', [])).toThrow(
      'content/hotlines: không còn số nào chắc chắn để gọi khi cần gấp (111, 115). Hãy xem lại tình trạng và giờ nghe máy của các số này.',
    );
  });
});
