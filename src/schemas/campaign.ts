import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { daySchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { provinceCodeSchema } from './territory.ts';
import { line, slugSchema } from './text.ts';

const markedDaySchema = z
  .strictObject({
    day: daySchema.meta({ title: 'Ngày' }),
    name: line(160).meta({ title: 'Là ngày gì' }),
  })
  .meta({ title: 'Ngày đáng nhớ' });

/** What the front matter of a file in content/campaigns may say: something that begins on a day and ends on one. */
export const campaignSchema = z
  .strictObject({
    title: line(140).meta({ title: 'Tên', description: 'Ghi cả năm, ví dụ tháng 6/2027.' }),
    summary: line(300).meta({ title: 'Tóm tắt', description: 'Một hoặc hai câu ngắn.' }),
    from: daySchema.meta({ title: 'Từ ngày' }),
    until: daySchema.meta({ title: 'Đến hết ngày' }),
    days: z.array(markedDaySchema).optional().meta({ title: 'Ngày đáng nhớ' }),
    theme: line(200)
      .optional()
      .meta({ title: 'Chủ đề năm nay', description: 'Đúng như nguồn ghi; chưa rõ thì bỏ trống.' }),
    province: provinceCodeSchema.optional().meta({
      title: 'Tỉnh, thành phố',
      description: 'Bỏ trống nếu là của cả nước.',
      cms: { relation: 'provinces' },
    }),
    audiences: z
      .array(audienceSchema)
      .min(1, 'Chọn ít nhất một nhóm người.')
      .meta({ title: 'Dành cho ai' }),
    articles: z
      .array(slugSchema)
      .optional()
      .meta({ title: 'Bài để đọc', cms: { relation: 'articles' } }),
    materials: z
      .array(slugSchema)
      .optional()
      .meta({
        title: 'Tài liệu in được',
        description: 'Tiết ngoại khóa, tiểu phẩm: những bài có loại "Tài liệu in được".',
        cms: { relation: 'articles' },
      }),
    documents: z
      .array(slugSchema)
      .optional()
      .meta({ title: 'Văn bản liên quan', cms: { relation: 'documents' } }),
    sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
    draft: z
      .boolean()
      .default(false)
      .meta({ title: 'Bản nháp', description: 'Bản nháp không lên trang.' }),
  })
  .refine((campaign) => campaign.until >= campaign.from, {
    path: ['until'],
    error: 'Ngày cuối không được trước ngày đầu.',
  })
  .refine(({ days = [], from, until }) => days.every(({ day }) => from <= day && day <= until), {
    path: ['days'],
    error: 'Ngày đáng nhớ phải nằm trong thời gian của chiến dịch.',
  });

export type Campaign = z.output<typeof campaignSchema>;
