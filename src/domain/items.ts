import type { Article } from '../schemas/article.ts';
import type { Day } from '../schemas/date.ts';
import type { Event } from '../schemas/event.ts';

/** Where something belongs today; without a province it belongs to none. */
export type Whereabouts = { province?: string | undefined; commune?: string | undefined };

/** An item as plans count it by the week: a piece of news of ours, or one on a newspaper or official portal. */
export type Item = { day: Day; area: Whereabouts; ours: boolean };

/**
 * Takes articles that are out, activities, and the province of the operator for articles that name
 * none, and gives every item once. A page that two records name is one item. A page of a newspaper
 * that one of our articles names as its source stays an item: readers had both.
 */
export const itemsOf = (
  articles: readonly Article[],
  events: readonly Event[],
  home: string | undefined,
): Item[] => [...news(articles, home), ...press(events)];

const news = (articles: readonly Article[], home: string | undefined): Item[] =>
  articles
    .filter(({ kind, draft }) => kind === 'news' && !draft)
    .map(({ published, province = home }) => ({ day: published, area: { province }, ours: true }));

/** Of two records of one page the earlier day counts. */
function press(events: readonly Event[]): Item[] {
  const out = events
    .filter(({ kind, state, draft }) => kind === 'press' && state === 'held' && !draft)
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const seen = Map.groupBy(out, ({ url = '' }) => page(url));
  return [...seen.values()].flatMap(([first]) =>
    first ? [{ day: first.day, area: first.area, ours: false }] : [],
  );
}

/** An address without what does not change the page: the scheme, a closing slash, the place on the page. */
const page = (url: string): string =>
  url
    .replace(/#.*$/, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
