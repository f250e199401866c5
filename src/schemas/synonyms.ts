import { z } from 'zod';
import { line } from './text.ts';

const phrases = (title: string) =>
  z.array(line(60)).min(1, 'Ghi ít nhất một cách viết.').meta({ title });

const meaning = (title: string, description: string) =>
  z
    .array(
      z.strictObject({
        typed: phrases('Người đọc gõ'),
        means: phrases('Tìm cả những cụm từ này, cụm sát nghĩa nhất trước'),
      }),
    )
    .default([])
    .meta({ title, description });

/** What content/synonyms.yml may say: which words lead to pages that use other words. */
export const synonymsSchema = z.strictObject({
  phrases: meaning('Từ cùng nghĩa', 'Tiếng lóng nhiều chữ, tên gọi khác, chữ viết tắt.'),
  slang: meaning(
    'Tiếng lóng dễ lẫn',
    'Chữ còn có nghĩa thường ngày, như "đá". Chỉ hiểu theo nghĩa lóng khi gõ đủ dấu và câu tìm không quá hai chữ.',
  ),
  places: meaning('Tên nơi cũ và tên quen gọi', 'Dẫn tới tên tỉnh, thành phố hôm nay.'),
  shorthand: z
    .array(
      z.strictObject({
        typed: line(20).meta({ title: 'Chữ tắt' }),
        means: line(40).meta({ title: 'Chữ đầy đủ' }),
      }),
    )
    .default([])
    .meta({
      title: 'Viết tắt khi nhắn tin',
      description: 'Được đọc thành chữ đầy đủ trước khi tìm.',
    }),
  quiet: z
    .array(line(20))
    .default([])
    .meta({ title: 'Từ ít nghĩa khi tìm', description: 'Được tính nhẹ hơn trong câu dài.' }),
});

export type Synonyms = z.output<typeof synonymsSchema>;
