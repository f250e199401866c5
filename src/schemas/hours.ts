import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { line } from './text.ts';

const onHolidays = { open: 'Vẫn mở', closed: 'Nghỉ', unknown: 'Chưa rõ' } as const;

const weekdays = {
  1: 'Thứ Hai',
  2: 'Thứ Ba',
  3: 'Thứ Tư',
  4: 'Thứ Năm',
  5: 'Thứ Sáu',
  6: 'Thứ Bảy',
  7: 'Chủ nhật',
} as const;

const clockSchema = z
  .string({ error: "Viết giờ trong dấu nháy, ví dụ '07:30'." })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Viết giờ dạng '07:30', từ '00:00' đến '24:00'.");

/** One stretch of opening on some days; `closes` at or before `opens` means the next morning. */
const ruleSchema = z
  .strictObject({
    days: z
      .array(z.int().min(1, 'Thứ Hai là 1, Chủ nhật là 7.').max(7, 'Thứ Hai là 1, Chủ nhật là 7.'))
      .min(1, 'Chọn ít nhất một ngày.')
      .meta({
        title: 'Ngày',
        description: 'Thứ Hai là 1, Chủ nhật là 7.',
        cms: { options: weekdays },
      }),
    opens: clockSchema.meta({ title: 'Mở' }),
    closes: clockSchema.meta({
      title: 'Đóng',
      description: 'Sớm hơn giờ mở nghĩa là sáng hôm sau.',
    }),
  })
  .refine((rule) => rule.opens !== '24:00', {
    path: ['opens'],
    error: "Giờ mở muộn nhất là '23:59'.",
  });

/** When a place or a line answers, in Vietnamese time (UTC+7). */
export const hoursSchema = z.strictObject({
  rules: z
    .array(ruleSchema)
    .min(1, 'Ghi ít nhất một khoảng giờ.')
    .meta({ title: 'Giờ trong tuần', cms: { widget: 'hours' } }),
  holidays: choice(onHolidays)
    .default('unknown')
    .meta({ title: 'Ngày lễ', cms: { options: onHolidays } }),
  note: line(200).optional().meta({ title: 'Ghi chú' }),
  checkedOn: daySchema.optional().meta({ title: 'Ngày kiểm tra' }),
});

export type Hours = z.output<typeof hoursSchema>;
export type HoursRule = Hours['rules'][number];
