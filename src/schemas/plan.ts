import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema, partialDateSchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { communeCodeSchema, provinceCodeSchema } from './territory.ts';
import { line, slugSchema } from './text.ts';

/** How a figure compares with its number, with the sign that readers see. */
export const comparators = { '=': 'đúng', '>=': 'ít nhất', '>': 'trên', '~': 'khoảng' } as const;

/** What a figure is: a target, a result, or how things stood. */
export const indicatorKinds = {
  target: 'Chỉ tiêu',
  result: 'Kết quả',
  situation: 'Tình hình',
} as const;

/** The level of a plan's area then, with the words that readers see. */
export const areaLevels = {
  province: 'Tỉnh, thành phố',
  district: 'Huyện, quận, thị xã (đã bỏ từ 1/7/2025)',
  commune: 'Xã, phường, thị trấn',
} as const;

/** What the site itself can count of a plan that covers its area and time, with the words that readers see. */
export const measures = {
  'items-per-week': 'Bài hoặc tin mỗi tuần',
  'communes-active': 'Xã, phường có ít nhất một hoạt động',
  'schools-reached': 'Trường trung học phổ thông, cơ sở dạy nghề đã đến',
  'zones-reached': 'Khu công nghiệp, khu kinh tế đã đến',
} as const;

const baseSchema = z.strictObject({
  value: z.int('Cần một số nguyên.').min(1, 'Mẫu số từ 1 trở lên.').meta({ title: 'Tổng số' }),
  source: sourceSchema,
});

/** One published figure: `text` as published, the number as far as it is one. */
const indicatorSchema = z
  .strictObject({
    label: line(160).meta({ title: 'Nói gọn' }),
    text: line(500).meta({ title: 'Câu đã công bố', description: 'Chép nguyên câu.' }),
    kind: choice(indicatorKinds).meta({ title: 'Loại', cms: { options: indicatorKinds } }),
    comparator: choice(comparators).meta({ title: 'So sánh', cms: { options: comparators } }),
    min: z
      .number()
      .optional()
      .meta({ title: 'Số', description: 'Bỏ trống nếu nguồn không cho con số.' }),
    max: z.number().optional().meta({ title: 'Đến', description: 'Chỉ khi nguồn cho một khoảng.' }),
    unit: line(40).meta({
      title: 'Đơn vị',
      description: 'Ví dụ %, người, lượt người, bài mỗi tuần.',
    }),
    period: line(40).meta({ title: 'Năm hoặc giai đoạn' }),
    partOf: line(160)
      .optional()
      .meta({ title: 'Là một phần của', description: 'Tên gọn của chỉ tiêu lớn hơn.' }),
    note: line(300).optional().meta({ title: 'Ghi chú' }),
    measure: choice(measures)
      .optional()
      .meta({
        title: 'Trang này tự đếm',
        description: 'Chỉ có tác dụng khi kế hoạch ghi ngày đầu, ngày cuối.',
        cms: { options: measures },
      }),
    base: baseSchema.optional().meta({
      title: 'Tổng số để tính phần trăm',
      description: 'Ví dụ tỉnh có bao nhiêu trường, theo nguồn nào. Thiếu thì trang không tính %.',
    }),
    results: z
      .array(
        z.strictObject({
          text: line(300).meta({ title: 'Kết quả đã công bố' }),
          value: z.number().optional().meta({ title: 'Số' }),
          asOf: partialDateSchema.meta({ title: 'Tính đến' }),
          source: sourceSchema,
        }),
      )
      .optional()
      .meta({ title: 'Kết quả' }),
  })
  .refine((it) => it.max === undefined || (it.min !== undefined && it.max > it.min), {
    path: ['max'],
    error: 'Số cuối khoảng phải lớn hơn số đầu khoảng.',
  });

/** What a file in content/plans may say: a plan or a review of one area, at its level and year then. */
export const planSchema = z
  .strictObject({
    title: line(200).meta({ title: 'Tên' }),
    summary: line(300).meta({ title: 'Tóm tắt' }),
    area: z
      .strictObject({
        name: line(120).meta({ title: 'Tên địa bàn lúc đó' }),
        level: choice(areaLevels).meta({ title: 'Cấp lúc đó', cms: { options: areaLevels } }),
        province: provinceCodeSchema.meta({
          title: 'Mã tỉnh hôm nay',
          cms: { relation: 'provinces' },
        }),
        commune: communeCodeSchema.optional().meta({
          title: 'Mã xã hôm nay',
          description: 'Chỉ với kế hoạch của một xã hôm nay.',
        }),
      })
      .meta({ title: 'Địa bàn' }),
    period: line(40).meta({ title: 'Năm hoặc giai đoạn' }),
    year: z
      .int()
      .min(2000, 'Năm từ 2000 đến 2100.')
      .max(2100, 'Năm từ 2000 đến 2100.')
      .meta({ title: 'Năm để sắp xếp' }),
    from: daySchema.optional().meta({
      title: 'Từ ngày',
      description: 'Ghi cả hai ngày thì trang so số tự đếm với kế hoạch này.',
    }),
    until: daySchema.optional().meta({ title: 'Đến hết ngày' }),
    document: slugSchema.meta({ title: 'Văn bản trong thư viện', cms: { relation: 'documents' } }),
    note: line(400).optional().meta({ title: 'Ghi chú' }),
    indicators: z
      .array(indicatorSchema)
      .min(1, 'Ghi ít nhất một chỉ tiêu.')
      .meta({ title: 'Chỉ tiêu và kết quả' }),
    sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    path: ['until'],
    error: 'Ghi cả ngày đầu lẫn ngày cuối, hoặc bỏ trống cả hai.',
  })
  .refine(({ from, until }) => from === undefined || until === undefined || until >= from, {
    path: ['until'],
    error: 'Ngày cuối không được trước ngày đầu.',
  });

export type Comparator = keyof typeof comparators;
export type Measure = keyof typeof measures;
export type IndicatorKind = keyof typeof indicatorKinds;
export type Indicator = z.output<typeof indicatorSchema>;
export type Plan = z.output<typeof planSchema>;
