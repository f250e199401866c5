import { z } from 'zod';

/** The code of a province of today: two digits. */
export const provinceCodeSchema = z
  .string({ error: "Cần mã tỉnh trong nháy, ví dụ '46'." })
  .regex(/^\d{2}$/, "Mã tỉnh gồm hai chữ số trong nháy, ví dụ '46'.");

/** The code of a commune of today: five digits. */
export const communeCodeSchema = z
  .string({ error: "Cần mã xã trong nháy, ví dụ '19815'." })
  .regex(/^\d{5}$/, "Mã xã gồm năm chữ số trong nháy, ví dụ '19815'.");

/** A province of today, and the commune in it where that is known. */
export const territorySchema = z
  .strictObject({
    province: provinceCodeSchema.meta({
      title: 'Mã tỉnh, thành phố',
      cms: { relation: 'provinces' },
    }),
    commune: communeCodeSchema.optional().meta({ title: 'Mã xã, phường, đặc khu' }),
  })
  .meta({ cms: { widget: 'area' } });

export type Territory = z.output<typeof territorySchema>;
