import { expect, test } from 'vitest';
import { articleKinds, articleSchema } from '../../src/schemas/article.ts';
import { mistakes } from './mistakes.ts';
import { samples } from './samples.ts';

const article = (rest: object) => mistakes(articleSchema, { ...samples.articleSchema, ...rest });

test.each([
  [{ title: 'x'.repeat(111) }, ['title: Dài quá 110 ký tự. Hãy viết ngắn lại.']],
  [{ kind: 'bài' }, [`kind: Chọn một trong: ${Object.keys(articleKinds).join(', ')}.`]],
  [{ audiences: [] }, ['audiences: Chọn ít nhất một nhóm người đọc.']],
  [{ topics: [] }, ['topics: Chọn ít nhất một chủ đề.']],
  [{ sources: [] }, ['sources: Ghi ít nhất một nguồn.']],
  [{ remember: ['một', 'hai', 'ba', 'bốn'] }, ['remember: Nhiều nhất ba điều cần nhớ.']],
  [
    { cover: { src: 'https://x.vn/a.jpg', alt: 'Ảnh' }, people: 'none' },
    ['cover.src: Ảnh phải là tệp WebP, JPG hoặc PNG trong /media/.'],
  ],
  [
    { cover: { src: '/media/a.svg', alt: 'Ảnh' }, people: 'none' },
    ['cover.src: Ảnh phải là tệp WebP, JPG hoặc PNG trong /media/.'],
  ],
  [
    { cover: { src: '/media/a.webp', alt: 'Ảnh' } },
    [
      'people: Bài có ảnh thì phải nói rõ trong ảnh có ai nhận ra được không, và đã có văn bản đồng ý chưa.',
    ],
  ],
  [{ cover: { src: '/media/a.webp' } }, ['cover.alt: Cần một dòng chữ ở đây.']],
  [
    { audio: { src: '/media/a.mp3', language: 'Tà Ôi' } },
    ['audio.transcript: Cần một dòng chữ ở đây.'],
  ],
  [{ reviewedBy: ['Bác sĩ Lan'] }, ['reviewedBy.0: Chọn một trong: physician, lawyer, editor.']],
  [
    { published: '2026-02-30' },
    ['published: Ngày này không có trong lịch. Hãy xem lại tháng và ngày.'],
  ],
])('an article with %j', (rest, expected) => {
  expect(article(rest)).toEqual(expected);
});

test('an article is no draft unless it says so, and its law is being updated unless it says not', () => {
  const law = { number: '120/2025/QH15', asOf: '2026-11-22' };
  const parsed = articleSchema.parse({ ...samples.articleSchema, law });
  expect([parsed.draft, parsed.law?.pending]).toEqual([false, true]);
});

test('the word false in quotes is no answer to a yes or no', () => {
  expect(article({ draft: 'false' })).toEqual([
    'draft: Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
  ]);
});
