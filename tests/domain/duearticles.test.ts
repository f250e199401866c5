import { describe, expect, test } from 'vitest';
import { dues } from '../../src/domain/due.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { none, sources, today } from './ageing.ts';

describe('an article is due on the day it names', () => {
  const article = (fields: object) => ({
    id: 'bai-thu',
    data: articleSchema.parse({
      title: 'Bài thử',
      summary: 'Tóm tắt.',
      kind: 'guide',
      audiences: ['everyone'],
      topics: ['cong-dong'],
      published: '2026-01-01',
      sources,
      ...fields,
    }),
  });

  test('and from then on', () => {
    const reason = 'Hẹn xem lại vào 22/11/2026.';
    expect(dues({ ...none, articles: [article({ nextReview: today })] }, today)).toEqual([
      {
        group: 'article',
        collection: 'articles',
        slug: 'bai-thu',
        title: 'Bài thử',
        reason,
        since: today,
      },
    ]);
  });

  test.each([{ nextReview: '2026-11-23' }, {}, { nextReview: today, draft: true }])(
    'and not with %j',
    (fields) => {
      expect(dues({ ...none, articles: [article(fields)] }, today)).toEqual([]);
    },
  );
});
