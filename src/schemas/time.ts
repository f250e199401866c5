import { z } from 'zod';

/** A time of a day as HH:MM, read at UTC+7. */
export const timeSchema = z
  .string({ error: "Viết giờ trong dấu nháy, ví dụ '07:30'." })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Viết giờ dạng '07:30', từ '00:00' đến '23:59'.");

export type Time = z.output<typeof timeSchema>;
