import { z } from 'zod';

/** One line of text: trimmed, not empty, at most `max` characters. */
export const line = (max: number) =>
  z
    .string({ error: 'Cần một dòng chữ ở đây.' })
    .trim()
    .min(1, 'Ô này không được để trống. Viết nội dung, hoặc bỏ hẳn khóa này.')
    .max(max, `Dài quá ${max} ký tự. Hãy viết ngắn lại.`);

/** The name of an entry of another collection, which is its file name without extension. */
export const slugSchema = z
  .string({ error: 'Cần tên tệp của một mục khác, không kèm đuôi.' })
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ goi-ai-bay-gio.',
  );

/** An address on the web that starts with https://. */
export const webAddressSchema = z.url({
  protocol: /^https$/,
  error: 'Cần một địa chỉ web đầy đủ bắt đầu bằng https://.',
});
