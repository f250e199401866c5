import { z } from 'zod';
import { daySchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { line } from './text.ts';

/** What a file in content/procedures may say: one dealing with an office, step by step. */
export const procedureSchema = z.strictObject({
  name: line(160).meta({ title: 'Tên thủ tục' }),
  summary: line(300).meta({ title: 'Tóm tắt' }),
  forWhom: z.array(line(200)).min(1, 'Ghi ít nhất một dòng.').meta({ title: 'Dành cho ai' }),
  steps: z.array(line(400)).min(1, 'Ghi ít nhất một bước.').meta({ title: 'Các bước' }),
  papers: z
    .array(line(240))
    .optional()
    .meta({ title: 'Giấy tờ', description: 'Bỏ trống nếu nguồn không nói.' }),
  days: line(160)
    .optional()
    .meta({ title: 'Thời hạn', description: 'Bỏ trống nếu nguồn không nói.' }),
  fee: line(160).optional().meta({ title: 'Phí' }),
  office: line(240).meta({ title: 'Nộp hoặc hỏi ở đâu' }),
  law: line(160).meta({ title: 'Theo văn bản nào' }),
  lawAsOf: daySchema.meta({ title: 'Cập nhật đến ngày' }),
  pending: z.boolean().meta({
    title: 'Đang cập nhật',
    description: 'Bật khi luật mới chưa có hướng dẫn được xác minh.',
  }),
  unknown: z.array(line(300)).optional().meta({ title: 'Điều chưa rõ, nên hỏi trước' }),
  notes: z.array(line(400)).optional().meta({ title: 'Điều nên biết' }),
  sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
  checkedOn: daySchema.meta({ title: 'Ngày kiểm tra' }),
  order: z
    .int()
    .min(1, 'Thứ tự từ 1 đến 99.')
    .max(99, 'Thứ tự từ 1 đến 99.')
    .meta({ title: 'Thứ tự' }),
});

export type Procedure = z.output<typeof procedureSchema>;
