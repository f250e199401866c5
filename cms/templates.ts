import type { Article } from '../src/schemas/article.ts';
import type { Day } from '../src/schemas/date.ts';

/** A form that is filled in as far as it can be: its button, what it is for, and where it opens. */
export type Template = { label: string; hint: string; address: string };

/** Takes today and gives the forms for what editors write again and again. */
export const templates = (today: Day): Template[] => [
  {
    label: 'Viết tin trong tuần',
    hint: 'Một việc vừa diễn ra hoặc sắp diễn ra ở địa phương.',
    address: newArticle(today, [
      ['Việc gì, ở đâu, khi nào', 'việc gì, ở xã, phường nào, ngày nào, ai tổ chức.'],
      ['Ai tham gia', 'cơ quan, đoàn thể, nhóm người nào; không ghi tên người đang được giúp đỡ.'],
      ['Điều người dân có thể làm', 'đến đâu, gọi số nào, hỏi ai, đến ngày nào.'],
    ]),
  },
  {
    label: 'Kể lại một sự kiện',
    hint: 'Buổi nói chuyện, tập huấn, ngày hội đã diễn ra, có ảnh.',
    address: newArticle(today, [
      ['Sự kiện gì, ở đâu, khi nào', 'tên sự kiện, nơi diễn ra, ngày nào, ai tổ chức.'],
      ['Diễn ra thế nào', 'đã làm những gì, bao nhiêu người đến, theo nguồn nào.'],
      [
        'Người tham gia nói gì',
        'điều được hỏi hoặc chia sẻ nhiều nhất; xin phép trước khi ghi lời ai.',
      ],
      ['Tiếp theo là gì', 'việc sẽ làm, ngày nào, người dân hỏi thêm ở đâu.'],
    ]),
  },
];

/** What to fill in after a place was asked, in the words of its form. */
export const checkSteps: readonly string[] = [
  'Gọi hoặc đến hỏi: nơi này còn hoạt động không, số điện thoại, giờ mở cửa.',
  'Mở mục “Lần kiểm tra gần nhất”: ghi “Ngày kiểm tra”, “Cách kiểm tra” và “Vai trò người kiểm tra”, không ghi tên.',
  'Chọn lại “Tình trạng”: Đã kiểm tra, hoặc Đã đóng cửa.',
];

/** Takes a collection and the name of an entry's file and gives where its form opens. */
export const entryAddress = (collection: string, slug: string): string =>
  `#/collections/${collection}/entries/${slug}`;

/** Takes the text of an article and gives the lines of its template that nobody has filled in. */
export const blanks = (body: string): string[] => body.match(/\(Viết ở đây: [^)]*\)/g) ?? [];

/** A part of an article: its heading and what to write below it. */
type Part = readonly [heading: string, ask: string];

function newArticle(today: Day, parts: readonly Part[]): string {
  const fields: Partial<Record<keyof Article | 'body', string>> = {
    kind: 'news' satisfies Article['kind'],
    audiences: 'everyone' satisfies Article['audiences'][number],
    topics: 'cong-dong' satisfies Article['topics'][number],
    published: today,
    body: parts.map(([heading, ask]) => `## ${heading}\n\n(Viết ở đây: ${ask})`).join('\n\n'),
  };
  return `#/collections/articles/new?${new URLSearchParams(fields)}`;
}
