import type { Day } from '../schemas/date.ts';
import type { Event } from '../schemas/event.ts';
import { shown, weekday } from './calendar.ts';
import { capital } from './capital.ts';

/** What can be said of an activity on a day: `untold` is one whose day has gone and of which nobody said that it was held. */
export type EventStanding = 'coming' | 'running' | 'cancelled' | 'held' | 'untold';

type Dated = Pick<Event, 'day' | 'until' | 'starts' | 'ends'>;

/** Takes an activity and gives its last day. */
export const lastDay = ({ day, until }: Pick<Event, 'day' | 'until'>): Day => until ?? day;

/** Whether an activity's last day has gone by. */
export const isOver = (event: Pick<Event, 'day' | 'until'>, today: Day): boolean =>
  lastDay(event) < today;

/** Whether people may come to an activity, or could have: an item of the press is none of those. */
export const isMeeting = ({ kind }: Pick<Event, 'kind'>): boolean => kind !== 'press';

/** Takes an activity and today and gives what can be said of it. */
export function standing(event: Pick<Event, 'state' | 'day' | 'until'>, today: Day): EventStanding {
  if (event.state !== 'planned') return event.state;
  if (isOver(event, today)) return 'untold';
  return event.day <= today ? 'running' : 'coming';
}

/** The words for a standing; what nobody told is never said as held. */
export const standingNames: Record<EventStanding, string> = {
  coming: 'Dự kiến',
  running: 'Đang diễn ra',
  cancelled: 'Đã hủy',
  held: 'Đã diễn ra',
  untold: 'Chưa có tin đã diễn ra',
};

/** Takes an activity and says its day or days and its hours on the clocks of Viet Nam: `Thứ Bảy, 26/6/2027, 19:00 đến 21:00`. */
export function whenText({ day, until, starts, ends }: Dated): string {
  if (until === undefined) {
    const hours = ends === undefined ? starts : `${starts} đến ${ends}`;
    const text = [named(day), hours].filter(Boolean).join(', ');
    return capital(text);
  }
  const from = [starts, named(day)].filter(Boolean).join(', ');
  return `Từ ${from} đến ${ends === undefined ? 'hết ' : `${ends}, `}${named(until)}`;
}

const named = (day: Day): string => `${weekdays[weekday(day) - 1]}, ${shown(day)}`;

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** Activities that are not over, by day and hour; and those that are, by month (YYYY-MM), newest first. */
export type Parted<T> = { coming: T[]; past: { month: string; events: T[] }[] };

/**
 * Takes activities in any order and today and parts them. What was held is past even on its own day;
 * what was cancelled stays among the coming ones until its days are over, so that whoever meant to come sees it.
 */
export function parted<T extends Event & { slug: string }>(
  events: readonly T[],
  today: Day,
): Parted<T> {
  const { coming = [], past = [] } = Object.groupBy(events, (event) =>
    event.state === 'held' || isOver(event, today) ? 'past' : 'coming',
  );
  return { coming: coming.toSorted(byTime), past: monthly(past.toSorted((a, b) => byTime(b, a))) };
}

const byTime = <T extends Event & { slug: string }>(a: T, b: T): number =>
  a.day.localeCompare(b.day) ||
  (a.starts ?? '').localeCompare(b.starts ?? '') ||
  a.slug.localeCompare(b.slug);

/** Takes activities in their order and gives them by the month of their first day, in the same order. */
export const monthly = <T extends Pick<Event, 'day'>>(
  events: readonly T[],
): { month: string; events: T[] }[] =>
  [...Map.groupBy(events, ({ day }) => day.slice(0, 7))].map(([month, list]) => ({
    month,
    events: list,
  }));
