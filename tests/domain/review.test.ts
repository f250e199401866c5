import { expect, test } from 'vitest';
import { reviewText } from '../../src/domain/review.ts';
import { type Article, reviewerRoles } from '../../src/schemas/article.ts';

test.each<[Pick<Article, 'reviewedBy' | 'reviewed'>, string]>([
  [{}, 'Chưa có bác sĩ/luật sư rà soát'],
  [{ reviewedBy: [], reviewed: '2026-11-02' }, 'Chưa có bác sĩ/luật sư rà soát'],
  [{ reviewedBy: ['physician'], reviewed: '2026-11-02' }, 'Rà soát: Bác sĩ, 2/11/2026'],
  [{ reviewedBy: ['lawyer', 'editor'] }, 'Rà soát: Luật sư, Biên tập viên'],
])('an article with %j says “%s”', (article, text) => {
  expect(reviewText(article, reviewerRoles)).toBe(text);
});
