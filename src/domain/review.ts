import type { Article, ReviewerRole } from '../schemas/article.ts';
import { shown } from './calendar.ts';

/** Takes an article and the words for the roles and says who has reviewed it and when, or that no physician or lawyer has. */
export function reviewText(
  { reviewedBy, reviewed }: Pick<Article, 'reviewedBy' | 'reviewed'>,
  roleNames: Record<ReviewerRole, string>,
): string {
  if (!reviewedBy?.length) return 'Chưa có bác sĩ/luật sư rà soát';
  const roles = reviewedBy.map((role) => roleNames[role]).join(', ');
  return `Rà soát: ${roles}${reviewed ? `, ${shown(reviewed)}` : ''}`;
}
