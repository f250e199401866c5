import type { Day } from '../schemas/date.ts';
import type { Hours, HoursRule } from '../schemas/hours.ts';
import { addDays, wallClock, weekday } from './calendar.ts';

/** Whether a place is open, and when that changes; `unknown` on a holiday whose hours nobody knows, and in the night after it. */
export type OpeningState =
  | { state: 'open'; until: Moment | undefined }
  | { state: 'closed'; opens: Moment | undefined }
  | { state: 'unknown' };

/** A day and a clock time at UTC+7, such as 07:30. */
export type Moment = { day: Day; time: string };

/** Minutes of a day. */
export const fullDay = 24 * 60;

/** One opening on the line of minutes that starts at midnight of the day asked about. */
export type Span = { start: number; end: number };

/**
 * Takes opening hours, a moment and the public holidays, and gives whether it is open then and the
 * next change within eight days. Openings past midnight belong to the day on which they start.
 */
export function openingState(hours: Hours, at: Date, holidays: readonly Day[]): OpeningState {
  const now = wallClock(at);
  const covers = (span: Span): boolean => span.start <= now.minutes && now.minutes < span.end;
  const unsure = (day: Day): boolean => hours.holidays === 'unknown' && holidays.includes(day);
  if (unsure(now.day)) return { state: 'unknown' };
  if (unsure(addDays(now.day, -1)) && spansOn(hours, now.day, -1).some(covers))
    return { state: 'unknown' };
  const spans = merged(spansAround(hours, now.day, holidays));
  const current = spans.find(covers);
  if (current) return { state: 'open', until: moment(now.day, current.end, spans) };
  const next = spans.find((span) => span.start > now.minutes);
  return { state: 'closed', opens: next && moment(now.day, next.start, spans) };
}

/** The spans from the day before to eight days on, in minutes from midnight of `day`. */
function spansAround(hours: Hours, day: Day, holidays: readonly Day[]): Span[] {
  return Array.from({ length: 10 }, (_, index) => index - 1)
    .filter((offset) => hours.holidays === 'open' || !holidays.includes(addDays(day, offset)))
    .flatMap((offset) => spansOn(hours, day, offset));
}

/** The spans that start `offset` days after `day`, as on any week, in minutes from midnight of `day`. */
const spansOn = (hours: Hours, day: Day, offset: number): Span[] =>
  hours.rules
    .filter((rule) => rule.days.includes(weekday(addDays(day, offset))))
    .map((rule) => span(rule, offset * fullDay));

/** Takes a stretch and the midnight before it, in minutes, and gives when it opens and closes on the same line of minutes. */
export function span(rule: HoursRule, base: number): Span {
  const start = minutes(rule.opens);
  const end = minutes(rule.closes);
  return { start: base + start, end: base + (end > start ? end : end + fullDay) };
}

/** Joins spans that touch, so that 24 hours on seven days are one long opening. */
function merged(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.reduce<Span[]>((done, next) => {
    const last = done[done.length - 1];
    if (!last || next.start > last.end) return [...done, next];
    return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
  }, []);
}

/** A change at the edge of what was looked at is no change that we know of. */
function moment(day: Day, at: number, spans: Span[]): Moment | undefined {
  if (at === spans[spans.length - 1]?.end && at >= 8 * fullDay) return undefined;
  const inDay = ((at % fullDay) + fullDay) % fullDay;
  return { day: addDays(day, Math.floor(at / fullDay)), time: clock(inDay) };
}

const minutes = (clockTime: string): number =>
  Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));

const clock = (inDay: number): string =>
  `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;

/** Whether hours say open all day, every day, holidays too. */
export const isAlwaysOpen = (hours: Hours): boolean =>
  hours.holidays === 'open' &&
  [1, 2, 3, 4, 5, 6, 7].every((day) =>
    hours.rules.some((rule) => rule.days.includes(day) && isFullDay(rule)),
  );

const isFullDay = (rule: HoursRule): boolean =>
  rule.opens === '00:00' && (rule.closes === '24:00' || rule.closes === '00:00');

const dayNames = ['Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6', 'Thứ 7', 'Chủ nhật'];

/** Takes opening hours and gives a line for each rule, and one for holidays: `Thứ 2–Thứ 6: 7:30–11:30`. */
export const hoursLines = (hours: Hours): string[] =>
  isAlwaysOpen(hours)
    ? ['24 giờ, mọi ngày']
    : [
        ...hours.rules.map(
          (rule) => `${daysText(rule.days)}: ${spoken(rule.opens)}–${spoken(rule.closes)}`,
        ),
        `Ngày lễ: ${holidayWords[hours.holidays]}`,
      ];

const holidayWords = { open: 'vẫn mở', closed: 'nghỉ', unknown: 'chưa rõ' } as const;

/** Takes a clock time and gives it as it is said: 07:30 → 7:30. */
export const spoken = (clockTime: string): string => clockTime.replace(/^0(\d)/, '$1');

/** Takes weekdays (1 for Monday) in any order and gives them as on a door: `Thứ 2–Thứ 6, Chủ nhật`. */
export function daysText(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b);
  const runs = sorted.reduce<number[][]>((done, day) => {
    const last = done.at(-1);
    if (last && last.at(-1) === day - 1) return [...done.slice(0, -1), [...last, day]];
    return [...done, [day]];
  }, []);
  return runs.map((run) => runText(run)).join(', ');
}

function runText(run: readonly number[]): string {
  const first = dayNames[(run[0] ?? 1) - 1] ?? '';
  const last = dayNames[(run.at(-1) ?? 1) - 1] ?? '';
  return run.length === 1 ? first : `${first}–${last}`;
}
