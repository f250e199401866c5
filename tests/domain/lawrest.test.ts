import { describe, expect, test } from 'vitest';
import { dues } from '../../src/domain/due.ts';
import { lawRests } from '../../src/domain/lawrest.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { documentSchema } from '../../src/schemas/document.ts';
import { procedureSchema } from '../../src/schemas/procedure.ts';
import { samples } from '../schemas/samples.ts';

const today = '2026-11-22';

const document = (id: string, its: object) => ({
  id,
  data: documentSchema.parse({ ...samples.documentSchema, title: id, ...its }),
});
// The laws of 2021 and 2025 as they are: the one was in force until 30/6/2026, the other is from 1/7/2026.
const documents = [
  document('luat-73', { number: '73/2021/QH14', state: 'expired', replacedBy: ['luat-120'] }),
  document('luat-120', { number: '120/2025/QH15', effective: '2026-07-01' }),
  document('nghi-dinh', { number: '16/2020/NĐ-CP', state: 'expired', expires: '2026-03' }),
  document('ke-hoach', { number: '146/KH-UBND', kind: 'plan', state: 'expired' }),
];

const article = (its: object) => ({
  id: 'bai',
  data: articleSchema.parse({ ...samples.articleSchema, published: '2026-01-01', ...its }),
});
const law = (number: string, asOf = '2026-01-01') => ({ law: { number, asOf } });

const rests = (its: object) => lawRests({ articles: [article(its)], procedures: [], documents });

describe('a page rests on a law that is no more', () => {
  test.each([
    ['by the number of its law', law('73/2021/QH14')],
    ['by a document that it names', { documents: ['luat-73'] }],
  ])('%s', (_, its) => {
    expect(rests(its)).toEqual([
      {
        collection: 'articles',
        slug: 'bai',
        title: 'Nói chuyện lần đầu',
        old: '73/2021/QH14',
        by: ['120/2025/QH15'],
        since: '2026-07-01',
        settled: false,
      },
    ]);
  });

  test('also where only the new law says that it replaces the old one', () => {
    const said = [
      document('cu', { number: '1/2020/QH14' }),
      document('moi', { number: '2/2026/QH15', effective: '2026-05', replaces: ['cu'] }),
    ];
    const articles = [article({ documents: ['cu'] })];
    expect(lawRests({ articles, procedures: [], documents: said })).toMatchObject([
      { old: '1/2020/QH14', by: ['2/2026/QH15'], since: '2026-05-01', settled: false },
    ]);
  });

  test.each([
    ['a law in force', law('120/2025/QH15')],
    ['a plan whose year is over', { documents: ['ke-hoach'] }],
    ['news, which tell of their day', { kind: 'news', documents: ['luat-73'] }],
    ['a draft', { draft: true, documents: ['luat-73'] }],
  ])('but not with %s', (_, its) => {
    expect(rests(its)).toEqual([]);
  });
});

describe('it knows of that', () => {
  test.each([
    [true, { documents: ['luat-73'], ...law('120/2025/QH15', '2026-07-01') }],
    [true, { documents: ['luat-73', 'luat-120'], reviewed: '2026-08-01' }],
    [false, { documents: ['luat-73', 'luat-120'] }],
    [false, { documents: ['luat-73'], ...law('120/2025/QH15', '2026-06-30') }],
    [false, { documents: ['luat-73'], reviewed: '2026-08-01' }],
    [false, { documents: ['nghi-dinh'], reviewed: '2026-08-01' }],
  ])('%s: %j', (settled, its) => {
    expect(rests(its).map((it) => it.settled)).toEqual([settled]);
  });
});

describe('a procedure rests on the law that its text or a source names', () => {
  const procedure = (its: object) => ({
    id: 'thu-tuc',
    data: procedureSchema.parse({ ...samples.procedureSchema, checkedOn: '2026-06-01', ...its }),
  });
  const old = (its: object) =>
    lawRests({ articles: [], procedures: [procedure(its)], documents }).map((it) => it.old);

  test.each([
    [['16/2020/NĐ-CP'], { law: 'Nghị định 16/2020/NĐ-CP, Điều 3' }],
    [[], { law: 'Nghị định 116/2020/NĐ-CP' }],
    [['73/2021/QH14'], { law: 'Luật', sources: [{ title: 'Luật', document: 'luat-73' }] }],
  ])('%j', (expected, its) => {
    expect(old(its)).toEqual(expected);
  });
});

test('the desk says which law, what replaced it, and what to do; what is settled is not due', () => {
  const due = (its: object) =>
    dues(
      { places: [], hotlines: [], procedures: [], documents, articles: [article(its)] },
      today,
    ).filter(({ group }) => group === 'law');
  expect(due({ documents: ['luat-73'] })).toEqual([
    {
      group: 'law',
      collection: 'articles',
      slug: 'bai',
      title: 'Nói chuyện lần đầu',
      reason:
        'Dựa vào 73/2021/QH14, đã được thay bằng 120/2025/QH15. Hãy xem câu nào còn đúng, rồi ghi văn bản mới và ngày cập nhật.',
      since: '2026-07-01',
    },
  ]);
  expect(due({ documents: ['nghi-dinh'] })[0]?.reason).toBe(
    'Dựa vào 16/2020/NĐ-CP, đã hết hiệu lực. Hãy xem câu nào còn đúng, rồi ghi văn bản mới và ngày cập nhật.',
  );
  expect(due({ documents: ['luat-73'], ...law('120/2025/QH15', '2026-11-22') })).toEqual([]);
});
