import { addDays, shown, wallClock, weekday } from './calendar.ts';
import type { When } from './finderfilters.ts';
import { openingState, type Moment } from './hours.ts';
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

const dayNames = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

function momentText({ day, time }: Moment, at: Date): string {
  const today = wallClock(at).day;
  const clock = time.replace(/^0(\d)/, '$1');
  if (day === today) return clock;
  if (day === addDays(today, 1)) return `${clock} ngày mai`;
  return `${clock} ${dayNames[weekday(day) - 1]} ${shown(day.slice(5))}`;
}
