import { z } from 'zod';
import { daySchema } from './date.ts';
import { provinceCodeSchema } from './territory.ts';
import { line, webAddressSchema } from './text.ts';

/** What content/settings/site.yml may say. */
export const settingsSchema = z.strictObject({
  name: line(40).meta({ title: 'Tên trang' }),
  tagline: line(120).meta({
    title: 'Một câu giới thiệu',
    description: 'Không nhắc tên chất hay việc điều trị.',
  }),
  operator: line(160)
    .optional()
    .meta({ title: 'Đơn vị vận hành', description: 'Bỏ trống thì các chỗ cần đến sẽ ẩn.' }),
  province: provinceCodeSchema.optional().meta({
    title: 'Tỉnh của đơn vị vận hành',
    description: 'Bài không ghi tỉnh được tính cho tỉnh này. Bỏ trống nếu trang của cả nước.',
    cms: { relation: 'provinces' },
  }),
  contact: z
    .strictObject({
      email: z.email('Địa chỉ thư chưa đúng dạng.').optional().meta({ title: 'Thư điện tử' }),
      address: line(200).optional().meta({ title: 'Địa chỉ' }),
    })
    .optional()
    .meta({ title: 'Liên hệ của đơn vị vận hành' }),
  hostLogs: line(400)
    .optional()
    .meta({ title: 'Máy chủ của nơi đặt trang ghi lại gì', description: 'Hiện ở trang Riêng tư.' }),
  banner: line(240).optional().meta({ title: 'Thông báo trên đầu trang' }),
  exitUrl: webAddressSchema.meta({ title: 'Thoát nhanh đến đâu' }),
  sea: z
    .strictObject({
      hoangSa: line(60).meta({ title: 'Nhãn quần đảo Hoàng Sa' }),
      truongSa: line(60).meta({ title: 'Nhãn quần đảo Trường Sa' }),
    })
    .meta({ title: 'Nhãn bản đồ' }),
  holidays: z.array(daySchema).meta({
    title: 'Ngày nghỉ lễ',
    description: 'Theo thông báo của Nhà nước; dùng cho giờ mở cửa.',
  }),
});

export type Settings = z.output<typeof settingsSchema>;
