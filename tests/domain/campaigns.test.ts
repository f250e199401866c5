import { describe, expect, test } from 'vitest';
import { campaignGroups, campaignPhase, campaignTime } from '../../src/domain/campaigns.ts';

const june = { from: '2027-06-01', until: '2027-06-30' };
const day = { from: '2026-12-01', until: '2026-12-01' };

describe('a campaign lives from its first day to the end of its last', () => {
  test.each([
    [june, '2027-05-31', 'before', 'Bắt đầu ngày 1/6/2027, đến hết ngày 30/6/2027.'],
    [june, '2027-06-01', 'during', 'Đang diễn ra, đến hết ngày 30/6/2027.'],
    [june, '2027-06-30', 'during', 'Đang diễn ra, đến hết ngày 30/6/2027.'],
    [june, '2027-07-01', 'after', 'Đã kết thúc ngày 30/6/2027.'],
    [day, '2026-11-30', 'before', 'Vào ngày 1/12/2026.'],
    [day, '2026-12-01', 'during', 'Hôm nay, 1/12/2026.'],
    [day, '2026-12-02', 'after', 'Đã kết thúc ngày 1/12/2026.'],
  ])('%j on %s is %s: %s', (span, today, phase, text) => {
    expect(campaignPhase(span, today)).toBe(phase);
    expect(campaignTime(span, today)).toBe(text);
  });

  test('no word of it counts days down', () => {
    expect(campaignTime(june, '2027-05-31')).not.toMatch(/còn|nữa|ngày mai/);
  });
});

test('campaigns that run come first, then those to come, then those that are over', () => {
  const campaigns = [
    { id: 'old', data: { from: '2025-06-01', until: '2025-06-30' } },
    { id: 'recent', data: { from: '2026-06-01', until: '2026-06-30' } },
    { id: 'far', data: { from: '2027-11-10', until: '2027-12-10' } },
    { id: 'near', data: june },
    { id: 'now', data: { from: '2026-11-10', until: '2026-12-10' } },
  ];
  const ids = campaignGroups(campaigns, '2026-11-27').map((group) => [
    group.phase,
    group.campaigns.map(({ id }) => id),
  ]);
  expect(ids).toEqual([
    ['during', ['now']],
    ['before', ['near', 'far']],
    ['after', ['recent', 'old']],
  ]);
  expect(campaignGroups([], '2026-11-27')).toEqual([]);
});
