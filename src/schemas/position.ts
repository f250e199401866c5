import { z } from 'zod';
import { choice } from './choice.ts';

/** How exact a point is, with the words for it. */
export const exactness = {
  building: 'Đúng tòa nhà',
  commune: 'Trung tâm xã, phường',
  province: 'Trung tâm tỉnh',
} as const;

/** Numbers between which the whole country lies, islands too. */
const degrees = (least: number, most: number) => {
  const sentence = `Ghi độ bằng số thập phân, từ ${least} đến ${most}.`;
  return z.number({ error: sentence }).min(least, sentence).max(most, sentence);
};

/** A point in degrees (WGS 84) with how exact it is; `none` stands without a point. */
export const positionSchema = z
  .discriminatedUnion(
    'precision',
    [
      z.strictObject({
        precision: choice(exactness).meta({
          title: 'Chính xác đến đâu',
          cms: { options: exactness },
        }),
        lat: degrees(7.5, 23.5).meta({ title: 'Vĩ độ' }),
        lng: degrees(102, 117.9).meta({ title: 'Kinh độ' }),
      }),
      z.strictObject({ precision: z.literal('none').meta({ title: 'Chưa có vị trí' }) }),
    ],
    { error: `Chọn precision là một trong: ${Object.keys(exactness).join(', ')}, none.` },
  )
  .meta({ title: 'Vị trí', cms: { widget: 'point' } });

export type Position = z.output<typeof positionSchema>;
