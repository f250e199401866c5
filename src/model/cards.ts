import { cardCode, type Card } from '../domain/card.ts';
import { twins } from '../domain/sharecode.ts';
import type { Article } from '../schemas/article.ts';
import { articleKinds } from '../schemas/article.ts';
import type { Campaign } from '../schemas/campaign.ts';
import { documentKinds, type Document } from '../schemas/document.ts';
import { articles } from './articles.ts';
import { campaigns } from './campaigns.ts';
import { documents } from './documents.ts';
import { plans } from './plans.ts';
import { procedures } from './procedures.ts';

/** Takes an article and gives the card of its page; those of the other nouns follow. */
export const articleCard = ({ kind, title }: Article): Card => ({
  kind: articleKinds[kind],
  title,
});

/** Takes a campaign and gives the card of its page. */
export const campaignCard = ({ title }: Campaign): Card => ({ kind: 'Chiến dịch', title });

/** Takes a document and gives the card of its page: its number, as the page is headed, since official titles are long. */
export const documentCard = ({ kind, number, title }: Document): Card => ({
  kind: 'Thư viện văn bản',
  title: number ? `${documentKinds[kind]} ${number}` : title,
});

/** Takes a plan and gives the card of its page. */
export const planCard = ({ title }: { title: string }): Card => ({
  kind: 'Kế hoạch và kết quả',
  title,
});

/** Takes a procedure and gives the card of its page. */
export const procedureCard = ({ name }: { name: string }): Card => ({
  kind: 'Thủ tục',
  title: name,
});

/** Every card of which a picture is drawn, once, with the code in the picture's address. */
export const cards: readonly { code: string; card: Card }[] = distinct([
  ...articles.map(({ data }) => articleCard(data)),
  ...campaigns.map(({ data }) => campaignCard(data)),
  ...[...documents.values()].map(({ data }) => documentCard(data)),
  ...plans.map(planCard),
  ...procedures.map(procedureCard),
]);

/** Cards that say the same are one; two that differ and share a code stop the build. */
function distinct(all: readonly Card[]): { code: string; card: Card }[] {
  const once = [...new Map(all.map((card) => [`${card.kind}\n${card.title}`, card])).values()];
  const coded = once.map((card) => ({ code: cardCode(card), card }));
  const [one, other] = twins(coded, ({ code }) => code) ?? [];
  if (one && other)
    throw new Error(
      `"${one.card.title}" và "${other.card.title}" có cùng mã ảnh chia sẻ. Hãy sửa một chữ trong một tiêu đề.`,
    );
  return coded;
}
