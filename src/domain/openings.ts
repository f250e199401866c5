import { addDays, shown, wallClock, weekday } from './calendar.ts';
import type { When } from './finderfilters.ts';
import { openingState, type Moment } from './hours.ts';
import type { Day } from '../schemas/date.ts';
import type { Hours } from '../schemas/hours.ts';

/** Whether a place is open, in words; `look` is the colour of the badge that carries them. */
export type OpeningText = { look: 'teal' | 'amber' | ''; text: string };

/** Takes the hours of a checked place and a moment and says whether it is open then and what comes next. */
export function openingText(hours: Hours, { at, holidays }: When): OpeningText {
  const now = openingState(hours, at, holidays);
  if (now.state === 'unknown')
    return { look: 'amber', text: 'Hôm nay là ngày lễ, chưa rõ có mở không' };
  if (now.state === 'open')
    return {
      look: 'teal',
      text: now.until ? `Đang mở, đến ${momentText(now.until, at)}` : 'Đang mở',
    };
  return {
    look: '',
    text: now.opens ? `Đang đóng, mở lúc ${momentText(now.opens, at)}` : 'Đang đóng',
  };
}

/** What a page says of a place from a moment on, in minutes since 1970; a moment without words ends what is known. */
export type OpeningChange = [from: number, look?: OpeningText['look'], text?: string];

/**
 * Takes the hours of a checked place, the day from which on and for how many days, and the holidays, and
 * gives what is to be said from when on: at each midnight and at each time at which it opens or closes.
 */
export function openingChanges(
  hours: Hours,
  from: Day,
  days: number,
  holidays: readonly Day[],
): OpeningChange[] {
  const times = new Set([
    '00:00',
    ...hours.rules.flatMap(({ opens, closes }) => [opens, closes.replace('24:00', '00:00')]),
  ]);
  const moments = Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) =>
    [...times].toSorted().map((time) => new Date(`${day}T${time}:00+07:00`)),
  );
  const said = moments.map((at): OpeningChange => {
    const { look, text } = openingText(hours, { at, holidays });
    return [at.getTime() / 60_000, look, text];
  });
  const end = new Date(`${addDays(from, days)}T00:00:00+07:00`).getTime() / 60_000;
  return [...said.filter((it, index) => it[2] !== said[index - 1]?.[2]), [end]];
}

const dayNames = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

function momentText({ day, time }: Moment, at: Date): string {
  const today = wallClock(at).day;
  const clock = time.replace(/^0(\d)/, '$1');
  if (day === today) return clock;
  if (day === addDays(today, 1)) return `${clock} ngày mai`;
  return `${clock} ${dayNames[weekday(day) - 1]} ${shown(day.slice(5))}`;
}
