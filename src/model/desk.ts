import { getCollection } from 'astro:content';
import {
  brokenUploads,
  postsAround,
  weeklyGoal,
  weeksTo,
  type DeskReport,
} from '../domain/desk.ts';
import { dues } from '../domain/due.ts';
import { today } from './today.ts';

const [articles, documents, places, hotlines, procedures] = await Promise.all([
  getCollection('articles'),
  getCollection('documents'),
  getCollection('places'),
  getCollection('hotlines'),
  getCollection('procedures'),
]);

const texts = [...articles, ...documents].map(({ id, collection, data, body = '' }) => ({
  collection,
  slug: id,
  where: data.title,
  text: `${JSON.stringify(data)}\n${body}`,
}));

const posts = postsAround(articles, today);

/** Takes whether an upload is there, by its address, and gives what the editors' desk shows. */
export const deskReport = (exists: (url: string) => boolean): DeskReport => ({
  today,
  goal: weeklyGoal,
  posts,
  weeks: weeksTo(posts, today),
  due: dues({ places, articles, hotlines, documents, procedures }, today),
  unverified: places.filter(({ data }) => data.status === 'reported').length,
  broken: brokenUploads(texts, exists),
});
