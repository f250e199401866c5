import { z } from 'zod';

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether `text` is YYYY, YYYY-MM or YYYY-MM-DD and names a day that exists. */
function exists(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/** A calendar day as YYYY-MM-DD, read at UTC+7. */
export const daySchema = z
  .string({ error: 'Cần một ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Viết ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.')
  .refine(exists, 'Ngày này không có trong lịch. Hãy xem lại tháng và ngày.')
  .meta({ cms: { widget: 'day' } });

/** A date known to the day, the month or only the year: YYYY-MM-DD, YYYY-MM or YYYY. */
export const partialDateSchema = z
  .string({ error: "Viết ngày trong dấu nháy, ví dụ '2026-11-22', '2026-11' hoặc '2026'." })
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?$/,
    "Viết '2026-11-22', '2026-11' hoặc '2026' nếu nguồn chỉ cho biết đến đó.",
  )
  .refine(exists, 'Ngày này không có trong lịch. Hãy xem lại tháng và ngày.');

export type Day = z.output<typeof daySchema>;
export type PartialDate = z.output<typeof partialDateSchema>;
