import { z } from 'zod';
import { line } from './text.ts';

/** A number to dial: a short number (111, 115) or E.164 (+84…); grouping is done when it is shown. */
export const phoneNumberSchema = z
  .string({ error: "Viết số điện thoại trong dấu nháy, ví dụ '+842343822325'." })
  .regex(
    /^(1\d{2}|1[89]00\d{4,6}|\+84\d{8,10})$/,
    "Viết dạng quốc tế như '+842343822325', hoặc số ngắn như '115'.",
  )
  .meta({ cms: { widget: 'phone' } });

export const phoneSchema = z.strictObject({
  number: phoneNumberSchema.meta({ title: 'Số' }),
  role: line(80).meta({
    title: 'Ai nghe máy',
    description: 'Bộ phận hoặc vai trò, không ghi tên người.',
  }),
  note: line(160).optional().meta({ title: 'Ghi chú' }),
});

export type Phone = z.output<typeof phoneSchema>;
