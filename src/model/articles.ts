import { getCollection, type CollectionEntry } from 'astro:content';
import { danglingMistakes } from '../domain/mistakes.ts';
import type { Topic } from '../schemas/topic.ts';
import { documents } from './documents.ts';
import { stopAt } from './mistakes.ts';
import { placeBySlug } from './places.ts';
import { today } from './today.ts';

/** A published article: its file name as slug, its front matter, and the entry that renders its body. */
export type ArticleEntry = CollectionEntry<'articles'>;

const newestFirst = (a: ArticleEntry, b: ArticleEntry): number =>
  b.data.published.localeCompare(a.data.published) || a.id.localeCompare(b.id);

const all = await getCollection('articles');

/** The slugs of all articles, drafts and those of days to come among them: what others may refer to. */
export const articleSlugs: ReadonlySet<string> = new Set(all.map(({ id }) => id));

/** Articles that are no drafts and whose day of publication has come, newest first. */
export const articles = all
  .filter((entry) => !entry.data.draft && entry.data.published <= today)
  .toSorted(newestFirst);

stopAt(
  articles.flatMap(({ id, filePath = id, data }) => [
    ...danglingMistakes(filePath, 'places', data.places, (slug) => placeBySlug.has(slug)),
    ...danglingMistakes(filePath, 'documents', data.documents, (slug) => documents.has(slug)),
  ]),
);

/** Articles by topic, newest first. */
export const articlesByTopic = grouped((entry) => entry.data.topics);

/** Articles by kind, newest first. */
export const articlesByKind = grouped((entry) => [entry.data.kind]);

/** Articles by audience, newest first. */
export const articlesByAudience = grouped((entry) => entry.data.audiences);

/** Articles by month (YYYY-MM), newest first. */
export const articlesByMonth = grouped((entry) => [entry.data.published.slice(0, 7)]);

/** Articles that name a document, by its slug. */
export const articlesByDocument = grouped((entry) => entry.data.documents ?? []);

function grouped<Key extends string>(
  keys: (entry: ArticleEntry) => readonly Key[],
): Map<Key, ArticleEntry[]> {
  const groups = new Map<Key, ArticleEntry[]>();
  for (const entry of articles)
    for (const key of keys(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

/** Takes an article and a number and gives that many others that share a topic, newest first. */
export function related(article: ArticleEntry, count: number): ArticleEntry[] {
  const near = article.data.topics.flatMap((topic: Topic) =>
    (articlesByTopic.get(topic) ?? []).slice(0, count + 1),
  );
  return [...new Set(near)].filter((other) => other.id !== article.id).slice(0, count);
}

/** The article of a slug, if there is one. */
export const article = (slug: string): ArticleEntry | undefined => bySlug.get(slug);

const bySlug = new Map(articles.map((entry) => [entry.id, entry]));
