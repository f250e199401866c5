import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activityReport,
  type ActivityReport,
  type NamedEvent,
} from '../../src/domain/activityreport.ts';
import { attendanceOf, attendanceWords, cameWords } from '../../src/domain/attendance.ts';
import { reportSheet } from '../../src/domain/reportsheet.ts';
import { communes, event, hue, quarter, report, there, words } from './trialreport.ts';

const reportOf = (commune: (typeof communes)[number], events: NamedEvent[]) =>
  activityReport({ province: hue, commune }, quarter, there({ events }), words);

/** All that anyone can read of the reports of a province and of its communes. */
const told = (events: NamedEvent[]): string =>
  [report(events), ...communes.map((it) => reportOf(it, events))].map(toldIn).join('\n');

const toldIn = (it: ActivityReport): string => {
  const rows = [...it.kinds, ...it.audiences, ...it.settings, ...(it.communes?.rows ?? [])];
  return JSON.stringify([
    reportSheet(it, words),
    attendanceWords(it.attendance),
    rows.map(({ name, activities, attendance }) => [name, activities, attendanceWords(attendance)]),
    it.held.map((held) => cameWords(held) ?? ''),
  ]);
};

const kind = fc.constantFrom('talk', 'play', 'training');
const audience = fc.subarray(['families', 'students', 'staff'], { minLength: 1 });
const commune = fc.constantFrom('19815', '19753');
const attendance = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });

/** A report that tells what it should not: plain sums. */
const careless = (events: NamedEvent[]): string =>
  String(events.reduce((sum, it) => sum + (it.attendance ?? 0), 0));

describe('Few people', () => {
  const gathering = fc.record({ kind, audiences: audience, attendance, commune });
  const withCount = (events: NamedEvent[], at: number, count: number): NamedEvent[] =>
    events.map((it, index) => (index === at ? { ...it, attendance: count } : it));

  test('are told by no figure and no difference of figures: a hidden count may be anything from 0 to 4', () => {
    let hidden = 0;
    fc.assert(
      fc.property(fc.array(gathering, { minLength: 1, maxLength: 6 }), (all) => {
        const events = all.map(({ commune: code, ...it }) =>
          event({ ...it, area: { province: '46', commune: code } }),
        );
        events.forEach(({ attendance: count }, index) => {
          if (count === undefined || count >= 5) return;
          hidden += 1;
          for (const other of [0, 1, 2, 3, 4])
            expect(told(withCount(events, index, other))).toBe(told(events));
        });
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(30);
  });

  test('and the check sees that a plain sum would give them away', () => {
    const events = [event({ attendance: 30 }), event({ attendance: 3 })];
    expect(careless(withCount(events, 1, 2))).not.toBe(careless(events));
  });

  test.each<[(number | undefined)[], string]>([
    [[30, 12], '42'],
    [[1200, 34], '1.234'],
    [[30, 3], 'từ 30'],
    [[3, 4], 'không nêu vì ít người'],
    [[0], 'không nêu vì ít người'],
    [[5, undefined], '5'],
    [[undefined], 'chưa có số liệu'],
    [[], 'chưa có số liệu'],
  ])('of %j the sum reads “%s”', (counts, text) => {
    expect(attendanceWords(attendanceOf(counts.map((it) => event({ attendance: it }))))).toBe(text);
  });
});
