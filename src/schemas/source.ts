import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { line, webAddressSchema } from './text.ts';

/** Where a fact comes from: what was read, who issued it, and when. */
export const sourceSchema = z
  .strictObject({
    title: line(240).meta({ title: 'Tên nguồn', description: 'Tên văn bản, bài báo hoặc trang.' }),
    issuer: line(120).optional().meta({ title: 'Cơ quan hoặc báo' }),
    number: line(60).optional().meta({ title: 'Số hiệu', description: 'Ví dụ 146/KH-UBND.' }),
    date: partialDateSchema.optional().meta({
      title: 'Ngày của nguồn',
      description: 'Chỉ ghi đến tháng hoặc năm nếu nguồn chỉ cho biết như vậy.',
    }),
    url: webAddressSchema.optional().meta({ title: 'Địa chỉ web' }),
    document: z
      .string()
      .optional()
      .meta({ title: 'Văn bản trong thư viện', cms: { relation: 'documents' } }),
  })
  .meta({ title: 'Nguồn' });

export type Source = z.output<typeof sourceSchema>;
