/**
 * Activities as calendar files (RFC 5545). The file depends on its arguments alone, so the same
 * content makes the same bytes on every machine, whatever its clock and its zone.
 */
import ical, { ICalEventStatus, type ICalEventData } from 'ical-generator';
import { addDays, instant } from '../domain/calendar.ts';
import { isMeeting, isOver, lastDay } from '../domain/events.ts';
import { paths } from '../domain/paths.ts';
import type { Day } from '../schemas/date.ts';
import type { Event } from '../schemas/event.ts';

/** An activity as a calendar knows it: `where` is its venue and area in words. */
export type CalendarEntry = Event & { slug: string; where: string };

/** Where and when a file is made, and what the calendar is called. */
export type CalendarSetting = { site: URL; today: Day; name: string };

/** Whether an activity has a calendar file: people can still come to it, or should know that it will not be. */
export const isCalendared = (event: Event, today: Day): boolean =>
  isMeeting(event) && event.state !== 'held' && !isOver(event, today);

/** Takes activities and gives a calendar of them in the order given, in lines that end in CRLF. */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { site, today, name }: CalendarSetting,
): string {
  const calendar = ical({
    prodId: '//Diem Tua//Hoat dong//VI',
    // The library prints a name as it is.
    name: name.replace(/[\\;,]/g, '\\$&'),
    // The zone stands on each event: named here, it would strip the Z of DTSTAMP, which must be UTC.
    timezone: { name: null, generator: () => vietNam },
  });
  for (const entry of entries) calendar.createEvent(component(entry, site, today));
  const text = calendar.toString();
  // A calendar must have a component (RFC 5545 §3.6), and the library gives a zone only to what names it.
  const whole = text.includes('BEGIN:VTIMEZONE')
    ? text
    : text.replace(/(?=END:VCALENDAR)/, `${vietNam.replaceAll('\n', '\r\n')}\r\n`);
  return `${whole}\r\n`;
}

const zone = 'Asia/Ho_Chi_Minh';

/** Viet Nam has kept UTC+7 without daylight saving since 1975-06-13. */
const vietNam = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\n');

function component(entry: CalendarEntry, site: URL, today: Day): ICalEventData {
  const cancelled = entry.state === 'cancelled';
  const url = new URL(paths.event(entry.slug), site).href;
  return {
    id: `${entry.slug}@${site.host}`,
    // Nothing counts an activity's changes but that it was called off.
    sequence: cancelled ? 1 : 0,
    stamp: new Date(instant(today)),
    ...time(entry),
    summary: cancelled ? `Đã hủy: ${entry.title}` : entry.title,
    description: `${entry.summary}\n${url}`,
    location: entry.where,
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** Without an hour: whole days, the end exclusive. An activity of several days without an end ends with its last day. */
function time(entry: Event): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const { day, until, starts, ends } = entry;
  const after = addDays(lastDay(entry), 1);
  if (starts === undefined)
    return {
      allDay: true,
      start: Temporal.PlainDate.from(day),
      end: Temporal.PlainDate.from(after),
    };
  const end = ends === undefined ? until && clock(after, '00:00') : clock(lastDay(entry), ends);
  return { timezone: zone, start: clock(day, starts), ...(end && { end }) };
}

const clock = (day: Day, time: string): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`);
