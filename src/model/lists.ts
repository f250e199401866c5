import { shown } from '../domain/calendar.ts';
import { chapters, type Chapter } from '../domain/chapters.ts';
import { slug } from '../domain/fold.ts';
import { paths } from '../domain/paths.ts';
import { articleKinds, type ArticleKind } from '../schemas/article.ts';
import { topics, type Topic } from '../schemas/topic.ts';
import {
  articles,
  articlesByKind,
  articlesByMonth,
  articlesByTopic,
  type ArticleEntry,
} from './articles.ts';

/** A list of articles: its path, its heading, and a chapter of it. */
export type ArticleList = {
  path: string;
  heading: string;
  description: string;
  chapter: Chapter<ArticleEntry>;
};

type Whole = Omit<ArticleList, 'chapter'> & { items: readonly ArticleEntry[] };

/** How many articles stand on one page of a list. */
const size = 60;

const kindPath = (kind: ArticleKind): string => paths.articleKind(slug(articleKinds[kind]));

const wholes: Whole[] = [
  {
    path: paths.articles,
    heading: 'Bài viết',
    description: 'Bài viết bình tĩnh, có nguồn, đọc không cần tên.',
    items: articles,
  },
  ...[...articlesByKind].map(([kind, items]) => ({
    path: kindPath(kind),
    heading: `Loại bài: ${articleKinds[kind]}`,
    description: `Các bài thuộc loại ${articleKinds[kind]}.`,
    items,
  })),
  ...[...articlesByTopic].map(([topic, items]) => ({
    path: paths.topic(topic),
    heading: topics[topic],
    description: `Các bài về chủ đề ${topics[topic]}.`,
    items,
  })),
];

/** Every list of articles, cut into chapters. */
export const articleLists: ArticleList[] = wholes.flatMap(({ items, ...list }) =>
  chapters(items, size).map((chapter) => ({ ...list, chapter })),
);

/** Links to the lists by kind. */
export const kindLinks = [...articlesByKind.keys()].map((kind) => ({
  text: articleKinds[kind],
  path: kindPath(kind),
}));

/** Links to the lists by topic, in the order of the topics. */
export const topicLinks = (Object.keys(topics) as Topic[])
  .filter((topic) => articlesByTopic.has(topic))
  .map((topic) => ({ text: topics[topic], path: paths.topic(topic) }));

/** Links to the lists by month, newest first. */
export const monthLinks = [...articlesByMonth.keys()].map((month) => ({
  text: `Tháng ${shown(month)}`,
  path: paths.month(month),
}));
