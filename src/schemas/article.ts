import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { provinceCodeSchema } from './territory.ts';
import { line, slugSchema } from './text.ts';
import { topicSchema } from './topic.ts';

/** Kinds of article, with the words that readers see. */
export const articleKinds = {
  news: 'Tin',
  guide: 'Hướng dẫn',
  story: 'Câu chuyện',
  campaign: 'Chiến dịch',
  substance: 'Về các chất',
  material: 'Tài liệu in được',
} as const;

/** Who may have reviewed an article: a role, never a name. */
export const reviewerRoles = {
  physician: 'Bác sĩ',
  lawyer: 'Luật sư',
  editor: 'Biên tập viên',
} as const;

/** Who can be recognised in an article's pictures, and on what ground they are shown. */
export const peopleInPictures = {
  none: 'Không nhận ra khuôn mặt ai',
  consent: 'Có người nhận ra được, đều từ 18 tuổi, và có văn bản đồng ý của họ',
  'guardian-consent':
    'Có người dưới 18 tuổi nhận ra được, và có văn bản đồng ý của cha mẹ hoặc người giám hộ',
} as const;

const lawSchema = z.strictObject({
  number: line(60).meta({ title: 'Số hiệu luật', description: 'Ví dụ 120/2025/QH15.' }),
  asOf: daySchema.meta({ title: 'Cập nhật đến ngày' }),
  pending: z
    .boolean()
    .default(true)
    .meta({ title: 'Đang cập nhật', description: 'Bật khi chưa đối chiếu được với công báo.' }),
});

const coverSchema = z.strictObject({
  src: z
    .string()
    .regex(
      /^\/media\/[a-z0-9/._-]+\.(webp|jpg|png)$/,
      'Ảnh phải là tệp WebP, JPG hoặc PNG trong /media/.',
    )
    .meta({ title: 'Ảnh', cms: { widget: 'image' } }),
  alt: line(200).meta({ title: 'Mô tả ảnh', description: 'Viết cho người không nhìn thấy ảnh.' }),
});

const audioSchema = z.strictObject({
  src: z
    .string()
    .regex(/^\/media\/[a-z0-9/._-]+\.(mp3)$/, 'Tệp âm thanh phải là tệp MP3 trong /media/.')
    .meta({
      title: 'Tệp âm thanh',
      description: 'MP3, nhiều nhất 3 MB; một kênh, 32 kbps là đủ cho lời nói.',
      cms: { widget: 'file' },
    }),
  language: line(60).meta({
    title: 'Tiếng nói',
    description: 'Chỉ tên tiếng, ví dụ Tày, Nùng, Mông, Bru-Vân Kiều, Tà Ôi, Cơ Tu, Khmer.',
  }),
  transcript: line(20_000).meta({ title: 'Bản chữ bằng tiếng Việt' }),
});

/** A question that a reader answers for themselves; nothing is sent or kept. */
const quizSchema = z
  .strictObject({
    question: line(240).meta({ title: 'Câu hỏi' }),
    choices: z
      .array(line(160))
      .min(2, 'Ghi ít nhất hai câu trả lời.')
      .max(5, 'Nhiều nhất năm câu trả lời.')
      .meta({ title: 'Các câu trả lời' }),
    answer: z
      .int('Số thứ tự là một số nguyên.')
      .min(1, 'Câu trả lời đầu tiên là 1.')
      .meta({ title: 'Câu đúng', description: 'Số thứ tự, câu đầu là 1.' }),
    why: line(400).meta({ title: 'Vì sao' }),
  })
  .refine(({ answer, choices }) => answer <= choices.length, {
    path: ['answer'],
    error: 'Không có câu trả lời mang số này.',
  });

/** What the front matter of a file in content/articles may say. */
export const articleSchema = z
  .strictObject({
    title: line(110).meta({ title: 'Tiêu đề' }),
    summary: line(260).meta({ title: 'Tóm tắt', description: 'Một hoặc hai câu ngắn.' }),
    kind: choice(articleKinds).meta({ title: 'Loại bài', cms: { options: articleKinds } }),
    remember: z
      .array(line(160))
      .max(3, 'Nhiều nhất ba điều cần nhớ.')
      .optional()
      .meta({ title: 'Điều cần nhớ', description: 'Nhiều nhất ba dòng.' }),
    audiences: z
      .array(audienceSchema)
      .min(1, 'Chọn ít nhất một nhóm người đọc.')
      .meta({ title: 'Dành cho ai' }),
    topics: z.array(topicSchema).min(1, 'Chọn ít nhất một chủ đề.').meta({ title: 'Chủ đề' }),
    published: daySchema.meta({ title: 'Ngày đăng' }),
    reviewedBy: z
      .array(choice(reviewerRoles))
      .optional()
      .meta({
        title: 'Ai đã rà soát',
        description: 'Để trống nếu chưa ai rà soát.',
        cms: { options: reviewerRoles },
      }),
    reviewed: daySchema.optional().meta({ title: 'Ngày rà soát' }),
    nextReview: daySchema.optional().meta({ title: 'Rà soát tiếp theo' }),
    province: provinceCodeSchema.optional().meta({
      title: 'Tỉnh, thành phố',
      description: 'Với tin của một tỉnh. Bỏ trống thì tính cho tỉnh của đơn vị vận hành.',
      cms: { relation: 'provinces' },
    }),
    campaign: slugSchema
      .optional()
      .meta({ title: 'Thuộc chiến dịch', cms: { relation: 'campaigns' } }),
    law: lawSchema.optional().meta({ title: 'Luật mà bài dựa vào' }),
    cover: coverSchema.optional().meta({ title: 'Ảnh bìa' }),
    people: choice(peopleInPictures)
      .optional()
      .meta({
        title: 'Người trong ảnh',
        description: 'Bắt buộc khi bài có ảnh; khi lưu sẽ được hỏi.',
        cms: { options: peopleInPictures },
      }),
    sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
    audio: audioSchema.optional().meta({ title: 'Bản nghe' }),
    quiz: z.array(quizSchema).optional().meta({ title: 'Câu hỏi tự trả lời' }),
    places: z
      .array(slugSchema)
      .optional()
      .meta({ title: 'Địa chỉ liên quan', cms: { relation: 'places' } }),
    documents: z
      .array(slugSchema)
      .optional()
      .meta({ title: 'Văn bản liên quan', cms: { relation: 'documents' } }),
    draft: z
      .boolean()
      .default(false)
      .meta({ title: 'Bản nháp', description: 'Bản nháp không lên trang.' }),
  })
  .refine((article) => article.cover === undefined || article.people !== undefined, {
    path: ['people'],
    error:
      'Bài có ảnh thì phải nói rõ trong ảnh có ai nhận ra được không, và đã có văn bản đồng ý chưa.',
  });

export type ArticleKind = keyof typeof articleKinds;
export type ReviewerRole = keyof typeof reviewerRoles;
export type Article = z.output<typeof articleSchema>;
