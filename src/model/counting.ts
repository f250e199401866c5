import type { Countable } from '../domain/counting.ts';
import { ownCount } from '../domain/counting.ts';
import { countedSpan, coverage } from '../domain/coverage.ts';
import type { CountedPlan } from '../domain/indicatorrows.ts';
import { itemsOf } from '../domain/items.ts';
import { articles } from './articles.ts';
import { communes } from './areas.ts';
import { events } from './events.ts';
import { plans } from './plans.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';

/** What the site can count from. */
export const countable: Countable = {
  items: itemsOf(
    articles.map(({ data }) => data),
    events,
    settings.province,
  ),
  events,
  communes: [...communes.values()],
  today,
};

/** Each plan with what the site counted for its targets, newest year first. */
export const countedPlans: readonly CountedPlan[] = plans.map((plan) => {
  const where = coverage(plan, today);
  return {
    plan,
    ...(typeof where !== 'string' && { span: countedSpan(where.span, today) }),
    counts: plan.indicators.map((indicator) =>
      typeof where === 'string' || indicator.kind !== 'target'
        ? undefined
        : ownCount(indicator, where, countable),
    ),
  };
});
