import type { Day } from '../schemas/date.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Place } from '../schemas/place.ts';
import { shown } from './calendar.ts';
import { isCurrent } from './recency.ts';

/** What is said where nobody has checked a fact, or where the check is older than 180 days: never "no". */
export const unknownText = 'Chưa rõ, nên hỏi trước';

/** Takes a fact, the words for yes and no, and today, and gives the sentence that readers see. */
export function factText(
  fact: Fact | undefined,
  words: { yes: string; no: string },
  today: Day,
): string {
  if (!fact || !isCurrent(fact.checkedOn, today)) return unknownText;
  return withDetails(words[fact.value], fact);
}

const costs = { free: 'Miễn phí', insurance: 'Theo bảo hiểm y tế', paid: 'Có thu phí' } as const;

/** Takes what is known of the cost, and today, and gives the sentence that readers see. */
export const costText = (cost: Place['cost'], today: Day): string =>
  cost && isCurrent(cost.checkedOn, today) ? withDetails(costs[cost.value], cost) : unknownText;

const withDetails = (text: string, fact: { note?: string | undefined; checkedOn: Day }): string =>
  `${text}${fact.note ? `: ${fact.note}` : ''} (hỏi ngày ${shown(fact.checkedOn)})`;
