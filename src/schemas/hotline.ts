import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { hoursSchema } from './hours.ts';
import { phoneNumberSchema } from './phone.ts';
import { sourceSchema } from './source.ts';
import { provinceCodeSchema } from './territory.ts';
import { line } from './text.ts';

/** What a line is for; help and emergency lines never share a box with crime-reporting lines. */
export const hotlinePurposes = {
  emergency: 'Khẩn cấp',
  help: 'Giúp đỡ, lắng nghe',
  'report-crime': 'Báo tin về tội phạm',
} as const;

/** How sure we are of a line, with the words that readers see. */
export const hotlineStates = {
  confirmed: 'Đã xác minh',
  standard: 'Số khẩn cấp quốc gia',
  unconfirmed: 'Chưa xác minh lại',
  closed: 'Đã ngừng',
} as const;

/** What a file in content/hotlines may say. */
export const hotlineSchema = z.strictObject({
  number: phoneNumberSchema.meta({ title: 'Số để gọi' }),
  name: line(120).meta({ title: 'Tên' }),
  purpose: choice(hotlinePurposes).meta({
    title: 'Dùng để làm gì',
    cms: { options: hotlinePurposes },
  }),
  who: line(200).meta({ title: 'Dành cho ai, khi nào' }),
  fallback: line(200).optional().meta({ title: 'Không gọi được thì sao' }),
  cost: line(120).optional().meta({ title: 'Cước' }),
  hours: hoursSchema
    .optional()
    .meta({ title: 'Giờ nghe máy', description: 'Bỏ trống nếu chưa biết chắc.' }),
  state: choice(hotlineStates).meta({ title: 'Tình trạng', cms: { options: hotlineStates } }),
  area: provinceCodeSchema.optional().meta({
    title: 'Mã tỉnh',
    description: 'Bỏ trống nếu cả nước.',
    cms: { relation: 'provinces' },
  }),
  since: daySchema.optional().meta({ title: 'Hoạt động từ' }),
  verifiedOn: daySchema.optional().meta({ title: 'Ngày xác minh' }),
  note: line(300).optional().meta({ title: 'Ghi chú cho người đọc' }),
  order: z
    .int()
    .min(1, 'Thứ tự từ 1 đến 99.')
    .max(99, 'Thứ tự từ 1 đến 99.')
    .meta({ title: 'Thứ tự' }),
  sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
});

export type HotlinePurpose = keyof typeof hotlinePurposes;
export type HotlineState = keyof typeof hotlineStates;
export type Hotline = z.output<typeof hotlineSchema>;
