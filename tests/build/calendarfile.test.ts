import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile, isCalendared } from '../../src/build/calendarfile.ts';
import type { Event } from '../../src/schemas/event.ts';
import { madeUp } from '../domain/eventfiles.ts';

const setting = {
  site: new URL('https://diemtua.example/'),
  today: '2027-06-01',
  name: 'Lịch; thử',
};
const entry = (slug: string, rest: Partial<Event> = {}) => ({
  ...madeUp(slug, rest),
  where: 'Nhà văn hóa, Phường An Cựu, Thành phố Huế',
});
const printed = (...entries: ReturnType<typeof entry>[]) => calendarFile(entries, setting);

/** Reads a calendar with a parser that is not ours. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const part of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(part));
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

function only(rest: Partial<Event>): ICAL.Event {
  const [event] = read(printed(entry('a', rest)));
  if (!event) throw new Error('No event was read');
  return event;
}

describe('hours are those of clocks in Viet Nam, seven before UTC', () => {
  test.each<[string, Partial<Event>, string, string]>([
    [
      'an evening',
      { starts: '19:00', ends: '21:00' },
      '2027-06-26T12:00:00.000Z',
      '2027-06-26T14:00:00.000Z',
    ],
    [
      'Monday 00:30, on Sunday of UTC',
      { day: '2027-06-28', starts: '00:30', ends: '01:00' },
      '2027-06-27T17:30:00.000Z',
      '2027-06-27T18:00:00.000Z',
    ],
    [
      'New Year’s night',
      { day: '2028-01-01', starts: '06:59', ends: '07:00' },
      '2027-12-31T23:59:00.000Z',
      '2028-01-01T00:00:00.000Z',
    ],
    // Clocks in Europe and America jump over these hours.
    [
      'an hour that other countries skip',
      { day: '2028-03-26', starts: '02:30', ends: '03:30' },
      '2028-03-25T19:30:00.000Z',
      '2028-03-25T20:30:00.000Z',
    ],
    [
      'several days',
      { until: '2027-06-28', starts: '07:30', ends: '11:00' },
      '2027-06-26T00:30:00.000Z',
      '2027-06-28T04:00:00.000Z',
    ],
    [
      'several days without an end',
      { until: '2027-06-28', starts: '07:30' },
      '2027-06-26T00:30:00.000Z',
      '2027-06-28T17:00:00.000Z',
    ],
    [
      'an hour without an end',
      { starts: '19:00' },
      '2027-06-26T12:00:00.000Z',
      '2027-06-26T12:00:00.000Z',
    ],
  ])('%s', (_, rest, starts, ends) => {
    const event = only(rest);
    expect(event.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(event.startDate.toJSDate().toISOString()).toBe(starts);
    expect(event.endDate.toJSDate().toISOString()).toBe(ends);
  });
});

test.each<[Partial<Event>, string, string]>([
  [{}, '2027-06-26', '2027-06-27'],
  [{ day: '2027-06-30' }, '2027-06-30', '2027-07-01'],
  [{ day: '2027-12-30', until: '2027-12-31' }, '2027-12-30', '2028-01-01'],
])('without an hour %j is whole days, and the end is the day after', (rest, start, end) => {
  const { startDate, endDate } = only(rest);
  expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
  expect([String(startDate), String(endDate)]).toEqual([start, end]);
});

describe('what a calendar is told', () => {
  test('title, place, address and a name that stays', () => {
    const event = only({ title: 'Nói chuyện: hỏi, nghe; cùng nhau' });
    expect(event.summary).toBe('Nói chuyện: hỏi, nghe; cùng nhau');
    expect(event.location).toBe('Nhà văn hóa, Phường An Cựu, Thành phố Huế');
    expect(event.uid).toBe('a@diemtua.example');
    expect(event.description).toBe('Ở nhà văn hóa xã.\nhttps://diemtua.example/su-kien/a/');
    expect(event.component.getFirstPropertyValue('url')).toBe('https://diemtua.example/su-kien/a/');
  });

  test('what was called off says so, as a later word than the plan', () => {
    const planned = only({});
    const cancelled = only({ state: 'cancelled' });
    const status = (event: ICAL.Event) => event.component.getFirstPropertyValue('status');
    expect([status(planned), status(cancelled)]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(cancelled.uid).toBe(planned.uid);
    expect(cancelled.sequence).toBeGreaterThan(planned.sequence);
    expect(cancelled.summary).toBe('Đã hủy: Buổi nói chuyện');
  });

  test('every activity, and the zone once, at +0700 all year', () => {
    const text = printed(
      entry('a', { starts: '19:00' }),
      entry('b', { starts: '08:00' }),
      entry('c'),
    );
    expect(read(text).map(({ uid }) => uid)).toEqual([
      'a@diemtua.example',
      'b@diemtua.example',
      'c@diemtua.example',
    ]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text.match(/TZOFFSET(FROM|TO):\S+/g)).toEqual([
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
    ]);
    expect(text).not.toContain('DAYLIGHT');
  });

  test('the day of the build as the moment of the file, in UTC as the format wants it', () => {
    expect(printed(entry('a', { starts: '19:00' }))).toContain('\r\nDTSTAMP:20270531T170000Z\r\n');
  });

  test('an empty calendar is one, with the component that it must have', () => {
    expect(printed()).toContain('\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n');
    expect(read(printed())).toEqual([]);
    expect(printed()).toMatch(
      /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]+\r\n[^]*END:VCALENDAR\r\n$/,
    );
  });
});

describe('the file itself', () => {
  const title = 'Tập huấn kỹ năng trò chuyện với người thân dành cho gia đình ở các tổ dân phố 😀';
  const text = printed(
    entry('a', { title, starts: '19:00' }),
    entry('b', { summary: title.repeat(3) }),
  );
  const lines = text.split('\r\n');

  test('has lines of at most 75 octets that end in CRLF, and no letter is cut', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3);
    const octets = lines.map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(Math.max(...octets)).toBeGreaterThan(60);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(read(text)[0]?.summary).toBe(title);
  });

  test('is the same bytes from the same content, in any zone of the machine', () => {
    const before = process.env['TZ'];
    const again = ['America/New_York', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'].map((zone) => {
      process.env['TZ'] = zone;
      return printed(
        entry('a', { title, starts: '19:00' }),
        entry('b', { summary: title.repeat(3) }),
      );
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(again).toEqual([text, text, text]);
  });
});

test.each<[string, Partial<Event>, boolean]>([
  ['a talk to come', {}, true],
  ['a talk on its last day', { day: '2027-05-30', until: '2027-06-01' }, true],
  ['a talk that was called off and whose day is to come', { state: 'cancelled' }, true],
  ['a talk whose day has gone', { day: '2027-05-31' }, false],
  [
    'a talk that was called off and whose day has gone',
    { day: '2027-05-31', state: 'cancelled' },
    false,
  ],
  ['a talk that was held', { day: '2027-06-01', state: 'held' }, false],
  ['an item of the press', { kind: 'press', url: 'https://bao.example/a' }, false],
])('%s may be put into a calendar, or not', (_, rest, has) => {
  expect(isCalendared(madeUp('a', rest), '2027-06-01')).toBe(has);
});
