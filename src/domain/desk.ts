import type { Article, ArticleKind } from '../schemas/article.ts';
import type { Day } from '../schemas/date.ts';
import { addDays } from './calendar.ts';
import type { DeadLink } from './deadlinks.ts';
import type { Due } from './due.ts';
import { mondayOf, weekCounts, type Week } from './weeks.ts';

/** How many posts a week should bring: what the plans of the provinces ask for. */
export const weeklyGoal = 2;

/** How many weeks the desk looks back on, this one among them. */
export const weeksShown = 8;

/** An article as the desk lists it. */
export type Post = { slug: string; title: string; published: Day; kind: ArticleKind };

/** A picture or file that an entry names and that is not there; `where` is the entry's title. */
export type Broken = { url: string; collection: string; slug: string; where: string };

/** What the editors' desk shows of the content as it was on the day of the build. */
export type DeskReport = {
  today: Day;
  goal: number;
  posts: Post[];
  /** Days on which an article will come out; anyone can read this file, so no more is said of them. */
  coming: Day[];
  weeks: Week[];
  due: Due[];
  /** How many places are known from reports alone. */
  unverified: number;
  broken: Broken[];
  /** Links between pages that lead nowhere; the build looks for them once all pages are there. */
  deadLinks: DeadLink[];
};

/** Takes posts and today and gives the last weeks, the oldest first and this one last; what is still to come does not count. */
export const weeksTo = (posts: readonly Pick<Post, 'published'>[], today: Day): Week[] =>
  weekCounts(
    posts.map(({ published }) => published).filter((day) => day <= today),
    firstShown(today),
    weeksShown,
  );

/** Takes today and gives the Monday of the first week that the desk looks back on. */
const firstShown = (today: Day): Day => addDays(mondayOf(today), -7 * (weeksShown - 1));

/** Takes articles and today and gives those that came out in the weeks shown, the latest first. */
export function postsOut(articles: readonly { id: string; data: Article }[], today: Day): Post[] {
  const first = firstShown(today);
  return articles
    .filter(({ data }) => isOut(data, today) && data.published >= first)
    .map(({ id, data: { title, published, kind } }) => ({ slug: id, title, published, kind }))
    .toSorted((a, b) => b.published.localeCompare(a.published) || a.slug.localeCompare(b.slug));
}

/** Takes articles and today and gives the days on which further ones will come out, the next first. */
export const comingDays = (articles: readonly { data: Article }[], today: Day): Day[] =>
  articles
    .filter(({ data }) => !data.draft && data.published > today)
    .map(({ data }) => data.published)
    .toSorted();

/** Whether readers can see an article. */
export const isOut = ({ draft, published }: Article, today: Day): boolean =>
  !draft && published <= today;

/** A path below /media/ that begins a text or stands after a space, a quote or a bracket: no part of an outside address. */
const uploaded = /(?<=^|[\s"'(<])\/media\/[\w./-]*\w/g;

/** Takes entries with all that they say as one text, and gives the uploads they name that are not there, each once. */
export const brokenUploads = (
  entries: readonly (Omit<Broken, 'url'> & { text: string })[],
  exists: (url: string) => boolean,
): Broken[] =>
  entries.flatMap(({ text, ...entry }) =>
    [...new Set(text.match(uploaded))]
      .filter((url) => !exists(url))
      .map((url) => ({ url, ...entry })),
  );
