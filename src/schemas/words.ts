import { z } from 'zod';
import { line } from './text.ts';

const wordSchema = z.strictObject({
  avoid: z
    .array(line(60))
    .min(1, 'Ghi ít nhất một cách nói nên tránh.')
    .meta({ title: 'Cách nói nên tránh' }),
  say: line(80).meta({ title: 'Hãy viết' }),
  why: line(200)
    .optional()
    .meta({ title: 'Vì sao', description: 'Một câu ngắn cho người viết bài.' }),
});

/** What content/words.yml may say: words that hurt readers, and what to write instead. */
export const wordsSchema = z.strictObject({
  words: z.array(wordSchema).min(1, 'Ghi ít nhất một từ nên tránh.').meta({
    title: 'Từ nên tránh',
    description: 'Chữ trong ngoặc kép, như tên luật hay lời trích, không bị nhắc.',
  }),
});

export type Words = z.output<typeof wordsSchema>;
export type Word = Words['words'][number];
