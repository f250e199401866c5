import { z } from 'zod';
import { daySchema } from './date.ts';

/** One key of a mailbox, its public half alone: letters are sealed with it from a day on, until it is retired. */
export const keyVersionSchema = z
  .strictObject({
    version: z
      .int()
      .min(1, 'Số thứ tự của khóa từ 1 đến 999.')
      .max(999, 'Số thứ tự của khóa từ 1 đến 999.')
      .meta({ title: 'Khóa thứ mấy' }),
    recipient: z
      .string({ error: 'Cần khóa công khai bắt đầu bằng age1.' })
      .regex(
        /^age1[02-9ac-hj-np-z]{58}$/,
        'Khóa công khai gồm age1 và 58 chữ, số viết thường. Hãy chép lại từ tệp đã tạo.',
      )
      .meta({ title: 'Khóa công khai' }),
    from: daySchema.meta({ title: 'Dùng từ ngày' }),
    retired: daySchema.optional().meta({
      title: 'Thôi dùng từ ngày',
      description: 'Từ ngày này không ai gửi thư bằng khóa này nữa.',
    }),
  })
  .refine(({ from, retired }) => retired === undefined || retired > from, {
    path: ['retired'],
    error: 'Ngày thôi dùng phải sau ngày bắt đầu dùng.',
  });

export type KeyVersion = z.output<typeof keyVersionSchema>;
