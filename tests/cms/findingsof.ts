import { findings } from '../../cms/findings.ts';
import type { Draft, World } from '../../cms/findings/draft.ts';
import { samples } from '../schemas/samples.ts';

const unit = (code: string, name: string) =>
  ({ code, name, type: 'province', slug: code }) as const;

/** What the editors' site knows of the other records. */
export const world: World = {
  words: [{ avoid: ['kẻ xấu'], say: 'người', why: 'Không ai xấu mãi.' }],
  provinces: new Map([
    ['01', unit('01', 'Một')],
    ['02', unit('02', 'Hai')],
  ]),
  communes: new Map([
    ['00001', { ...unit('00001', 'Xã Một'), province: '01' }],
    ['00002', { ...unit('00002', 'Xã Hai'), province: '02' }],
  ]),
  places: [
    {
      slug: 'mot-1',
      name: 'Điểm tư vấn Hòa Bình',
      kind: 'counselling',
      province: '01',
      commune: '00001',
    },
    { slug: 'mot-2', name: 'Câu lạc bộ', kind: 'after-rehab-club', province: '01' },
  ],
  reporting: ['+84900000001'],
  today: '2026-11-22',
};

const article = {
  ...samples.articleSchema,
  sources: [{ title: 'Sổ tay' }, { title: 'Báo', url: 'https://example.vn/' }],
};
/** A place of which nothing is said. */
export const place = {
  name: 'Điểm tư vấn mới',
  kind: 'counselling',
  area: { province: '01', commune: '00001' },
  sources: [{ title: 'Kế hoạch' }],
  status: 'reported',
};
const hotline = {
  number: '+84900000002',
  name: 'Đường dây thử',
  purpose: 'help',
  who: 'Ai cũng gọi được.',
  state: 'unconfirmed',
  order: 1,
  sources: [{ title: 'Trang thử' }],
};

/** What is said of a draft, one line a finding: "! Nguồn: …" for an error, "? …" for a warning. */
export const told = (draft: Draft): string[] =>
  findings(draft, world).map(
    ({ level, field, message }) => `${level === 'error' ? '!' : '?'} ${field}: ${message}`,
  );

/** What is said of an article with this in it, and of its text. */
export const ofArticle = (data: object, body?: string) =>
  told({
    collection: 'articles',
    data: { ...article, ...data },
    ...(body !== undefined && { body }),
  });

/** What is said of the text of an article. */
export const ofBody = (body: string) => ofArticle({}, body);

/** What is said of a place with this in it. */
export const ofPlace = (data: object, slug?: string) =>
  told({ collection: 'places', data: { ...place, ...data }, ...(slug !== undefined && { slug }) });

/** What is said of a line with this in it. */
export const ofHotline = (data: object) =>
  told({ collection: 'hotlines', data: { ...hotline, ...data } });
