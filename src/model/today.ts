import { wallClock } from '../domain/calendar.ts';
import type { Day } from '../schemas/date.ts';

/** The day at UTC+7 on which the pages are made; `BUILD_DAY` (YYYY-MM-DD) sets it for trials. */
export const today: Day = process.env['BUILD_DAY'] ?? wallClock(new Date()).day;
