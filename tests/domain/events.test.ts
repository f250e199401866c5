import { describe, expect, test } from 'vitest';
import { areaTable } from '../../src/domain/areas.ts';
import {
  isMeeting,
  parted,
  standing,
  standingNames,
  whenText,
  type EventStanding,
} from '../../src/domain/events.ts';
import { areaText, whereText } from '../../src/domain/eventwhere.ts';
import type { Event } from '../../src/schemas/event.ts';
import { madeUp } from './eventfiles.ts';
import { rows } from './rows.ts';

type Dated = Pick<Event, 'state' | 'day' | 'until'>;

describe('what is said of an activity', () => {
  test.each<[string, Dated, string, EventStanding]>([
    ['the day before', { state: 'planned', day: '2027-06-26' }, '2027-06-25', 'coming'],
    ['on its day', { state: 'planned', day: '2027-06-26' }, '2027-06-26', 'running'],
    ['the day after, untold', { state: 'planned', day: '2027-06-26' }, '2027-06-27', 'untold'],
    [
      'on the last of its days',
      { state: 'planned', day: '2027-06-26', until: '2027-06-28' },
      '2027-06-28',
      'running',
    ],
    [
      'after the last of its days',
      { state: 'planned', day: '2027-06-26', until: '2027-06-28' },
      '2027-06-29',
      'untold',
    ],
    ['cancelled, before', { state: 'cancelled', day: '2027-06-26' }, '2027-06-01', 'cancelled'],
    ['cancelled, after', { state: 'cancelled', day: '2027-06-26' }, '2027-07-01', 'cancelled'],
    ['held', { state: 'held', day: '2027-06-26' }, '2027-07-01', 'held'],
  ])('%s', (_, event, today, said) => {
    expect(standing(event, today)).toBe(said);
  });

  test('an activity that nobody marked as held is never said to have been', () => {
    expect(standingNames.untold).toBe('Chưa có tin đã diễn ra');
    expect(standingNames.held).toBe('Đã diễn ra');
  });

  // 26/6/2027 is a Saturday.
  test.each<[Pick<Event, 'day' | 'until' | 'starts' | 'ends'>, string]>([
    [{ day: '2027-06-26' }, 'Thứ Bảy, 26/6/2027'],
    [{ day: '2027-06-27' }, 'Chủ nhật, 27/6/2027'],
    [{ day: '2027-06-26', starts: '19:00' }, 'Thứ Bảy, 26/6/2027, 19:00'],
    [{ day: '2027-06-26', starts: '19:00', ends: '21:00' }, 'Thứ Bảy, 26/6/2027, 19:00 đến 21:00'],
    [
      { day: '2027-06-26', until: '2027-06-28' },
      'Từ thứ Bảy, 26/6/2027 đến hết thứ Hai, 28/6/2027',
    ],
    [
      { day: '2027-06-26', until: '2027-06-28', starts: '07:30', ends: '11:00' },
      'Từ 07:30, thứ Bảy, 26/6/2027 đến 11:00, thứ Hai, 28/6/2027',
    ],
  ])('%j is on: %s', (event, text) => {
    expect(whenText(event)).toBe(text);
  });

  test('a meeting is what people come to; an item of the press is none', () => {
    expect(isMeeting({ kind: 'talk' })).toBe(true);
    expect(isMeeting({ kind: 'press' })).toBe(false);
  });

  test('its place is told from the room to the province, as far as known', () => {
    const areas = areaTable(rows, [], '2026-11-22');
    const event = madeUp('a', { area: { province: '46', commune: '19815' }, venue: 'Nhà văn hóa' });
    expect(whereText(event, areas)).toBe('Nhà văn hóa, Phường An Cựu, Thành phố Huế');
    expect(areaText({ area: { province: '46' } }, areas)).toBe('Thành phố Huế');
  });
});

test('activities to come stand by day and hour, those of the past by month, newest first', () => {
  const events = [
    madeUp('held-today', { day: '2027-06-10', state: 'held' }),
    madeUp('late', { day: '2027-06-26', starts: '19:00' }),
    madeUp('early', { day: '2027-06-26', starts: '07:30' }),
    madeUp('cancelled', { day: '2027-06-11', state: 'cancelled' }),
    madeUp('running', { day: '2027-06-01', until: '2027-06-10' }),
    madeUp('over', { day: '2027-05-02' }),
    madeUp('older', { day: '2026-05-02', state: 'held' }),
    madeUp('newer', { day: '2027-05-20', state: 'held' }),
  ];
  const { coming, past } = parted(events, '2027-06-10');
  expect(coming.map(({ slug }) => slug)).toEqual(['running', 'cancelled', 'early', 'late']);
  expect(past.map(({ month, events: list }) => [month, list.map(({ slug }) => slug)])).toEqual([
    ['2027-06', ['held-today']],
    ['2027-05', ['newer', 'over']],
    ['2026-05', ['older']],
  ]);
});
