import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema, partialDateSchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { line } from './text.ts';

/** Types of province and commune, with the words that readers see. */
export const areaTypes = {
  city: 'thành phố',
  province: 'tỉnh',
  ward: 'phường',
  commune: 'xã',
  'special-zone': 'đặc khu',
} as const;

const communeCode = z.string().regex(/^\d{5}$/, 'Mã xã có năm chữ số.');
const areaCode = z.string().regex(/^\d{2}(\d{3})?$/, 'Mã tỉnh hai chữ số hoặc mã xã năm chữ số.');

const changeSchema = z.strictObject({
  code: areaCode.meta({ title: 'Mã' }),
  type: choice(areaTypes)
    .optional()
    .meta({ title: 'Loại mới', cms: { options: areaTypes } }),
  name: line(80).optional().meta({ title: 'Tên mới, không kèm loại' }),
  province: z
    .string()
    .regex(/^\d{2}$/, 'Mã tỉnh có hai chữ số.')
    .optional()
    .meta({ title: 'Mã tỉnh', description: 'Chỉ ghi cho xã, phường mới lập, kèm loại và tên.' }),
  successors: z
    .array(communeCode)
    .min(1, 'Ghi ít nhất một mã nơi thay thế.')
    .optional()
    .meta({ title: 'Mã nơi thay thế', description: 'Chỉ ghi khi đơn vị này không còn nữa.' }),
});

const formerSchema = z.strictObject({
  name: line(80).meta({ title: 'Tên cũ, kèm loại', description: 'Ví dụ Phường Phú Hòa.' }),
  district: line(80).optional().meta({ title: 'Huyện, quận, thị xã, thành phố cũ, kèm loại' }),
  province: line(80).optional().meta({ title: 'Tỉnh cũ, kèm loại' }),
  until: partialDateSchema.optional().meta({ title: 'Có đến ngày' }),
  successors: z
    .array(areaCode)
    .min(1, 'Ghi ít nhất một mã nơi thay thế.')
    .meta({ title: 'Mã các nơi thay thế', description: 'Bị chia thì ghi đủ mọi nơi.' }),
  source: sourceSchema.optional().meta({ title: 'Nguồn riêng của dòng này' }),
});

/** What a file in content/areas may say: changes of units of today from one day on, and names of units that are gone. */
export const areaCorrectionSchema = z
  .strictObject({
    title: line(200).meta({ title: 'Thay đổi gì' }),
    effective: daySchema.meta({ title: 'Từ ngày' }),
    sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
    changes: z.array(changeSchema).default([]).meta({ title: 'Các đơn vị thay đổi' }),
    former: z.array(formerSchema).default([]).meta({ title: 'Các đơn vị cũ' }),
  })
  .refine(({ changes, former }) => changes.length + former.length > 0, {
    path: ['changes'],
    error: 'Ghi ít nhất một thay đổi, hoặc một đơn vị cũ.',
  });

export type AreaType = keyof typeof areaTypes;
export type AreaCorrection = z.output<typeof areaCorrectionSchema>;
