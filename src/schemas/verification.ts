import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { line } from './text.ts';

/** How a record was verified, with the words that readers see. */
export const verificationWays = {
  phone: 'Gọi điện',
  visit: 'Đến tận nơi',
  letter: 'Công văn trả lời',
  official: 'Trang chính thức',
} as const;

// After these days a check counts as none (freshnessDays in src/domain); so many more may be given, with a reason.
const checkDays = { holds: 365, grace: 90 } as const;

/** When, how and by whom in what role a record was checked last, and a grace where it could not be checked in time. */
export const verificationSchema = z
  .strictObject({
    on: daySchema.meta({ title: 'Ngày kiểm tra' }),
    how: choice(verificationWays).meta({
      title: 'Cách kiểm tra',
      cms: { options: verificationWays },
    }),
    role: line(80).meta({
      title: 'Vai trò người kiểm tra',
      description: 'Ví dụ biên tập viên Công an tỉnh; không ghi tên.',
    }),
    graceUntil: daySchema.optional().meta({
      title: 'Gia hạn đến hết ngày',
      description: 'Chỉ khi quá một năm mà chưa hỏi lại được; nhiều nhất thêm 90 ngày.',
    }),
    graceReason: line(200).optional().meta({
      title: 'Lý do gia hạn',
      description: 'Hiện trên trang. Ví dụ: đường đến xã đang bị chia cắt.',
    }),
  })
  .refine(({ graceUntil, graceReason }) => (graceUntil === undefined) === !graceReason, {
    path: ['graceReason'],
    error: 'Gia hạn thì ghi cả ngày và lý do; không gia hạn thì bỏ trống cả hai.',
  })
  .refine(
    ({ on, graceUntil }) =>
      graceUntil === undefined ||
      (age(on, graceUntil) > checkDays.holds &&
        age(on, graceUntil) <= checkDays.holds + checkDays.grace),
    {
      path: ['graceUntil'],
      error: 'Gia hạn tính từ sau ngày thứ 365 kể từ lần kiểm tra, nhiều nhất thêm 90 ngày.',
    },
  );

const age = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
