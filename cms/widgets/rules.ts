import { overlap } from '../../src/domain/hoursread.ts';
import { hoursSchema, type HoursRule } from '../../src/schemas/hours.ts';
import { partsOf, rowsOf } from './control.ts';

/** A stretch of opening while it is being written: days may be missing, clock times empty. */
export type Row = { days: readonly number[]; opens: string; closes: string };

/** A stretch that nobody has filled in yet. */
export const emptyRow: Row = { days: [], opens: '', closes: '' };

const workdays = [1, 2, 3, 4, 5];

/** What offices commonly keep: Monday to Friday, morning and afternoon. */
export const officeHours: readonly Row[] = [
  { days: workdays, opens: '07:30', closes: '11:30' },
  { days: workdays, opens: '13:30', closes: '17:30' },
];

/** The days of a week with a short name and a full one, Monday first. */
export const weekdays = [
  { day: 1, short: 'T2', full: 'thứ Hai' },
  { day: 2, short: 'T3', full: 'thứ Ba' },
  { day: 3, short: 'T4', full: 'thứ Tư' },
  { day: 4, short: 'T5', full: 'thứ Năm' },
  { day: 5, short: 'T6', full: 'thứ Sáu' },
  { day: 6, short: 'T7', full: 'thứ Bảy' },
  { day: 7, short: 'CN', full: 'Chủ nhật' },
] as const;

/** Takes a value as Decap keeps it and gives its rows. */
export const rowsOfHours = (value: unknown): Row[] =>
  rowsOf(value).map((row) => {
    const { days, opens, closes } = partsOf(row);
    return {
      days: rowsOf(days).filter((day) => typeof day === 'number'),
      opens: typeof opens === 'string' ? opens : '',
      closes: typeof closes === 'string' ? closes : '',
    };
  });

/** Takes a row and gives it with a day more, or without it; days stay in the order of the week. */
export const withDay = (row: Row, day: number): Row => ({
  ...row,
  days: row.days.includes(day)
    ? row.days.filter((it) => it !== day)
    : [...row.days, day].sort((a, b) => a - b),
});

const rulesSchema = hoursSchema.shape.rules;

/** Takes a row and gives it when it is whole. */
export const ruleOf = (row: Row): HoursRule | undefined => rulesSchema.safeParse([row]).data?.[0];

const partNames: Readonly<Record<string, string>> = {
  days: 'ngày',
  opens: 'giờ mở',
  closes: 'giờ đóng',
};

/** Takes rows and says the first thing that is wrong and what to do; undefined when all is well or there are none. */
export function hoursTrouble(rows: readonly Row[]): string | undefined {
  if (rows.length === 0) return undefined;
  const result = rulesSchema.safeParse(rows);
  const [issue] = result.error?.issues ?? [];
  if (issue) {
    const [row, part] = issue.path;
    const name = partNames[String(part)];
    return `khoảng ${Number(row) + 1}${name === undefined ? '' : `, ${name}`}: ${issue.message}`;
  }
  const found = overlap(result.data ?? []);
  if (!found) return undefined;
  const day = weekdays.find((it) => it.day === found.day)?.full;
  return `khoảng ${found.first + 1} và khoảng ${found.second + 1} trùng giờ vào ${day}. Sửa giờ, hoặc gộp hai khoảng làm một.`;
}
