import { getCollection } from 'astro:content';
import {
  brokenUploads,
  comingDays,
  isOut,
  postsOut,
  weeklyGoal,
  weeksTo,
  type DeskReport,
} from '../domain/desk.ts';
import { dues } from '../domain/due.ts';
import { today } from './today.ts';

const [all, library, places, hotlines, procedures] = await Promise.all([
  getCollection('articles'),
  getCollection('documents'),
  getCollection('places'),
  getCollection('hotlines'),
  getCollection('procedures'),
]);

// Anyone can read what the desk shows: drafts are none of it.
const articles = all.filter(({ data }) => isOut(data, today));
const documents = library.filter(({ data }) => !data.draft);

const texts = [...articles, ...documents].map(({ id, collection, data, body = '' }) => ({
  collection,
  slug: id,
  where: data.title,
  text: `${JSON.stringify(data)}\n${body}`,
}));

const posts = postsOut(articles, today);

/** Takes whether an upload is there, by its address, and gives what the editors' desk shows. */
export const deskReport = (exists: (url: string) => boolean): DeskReport => ({
  today,
  goal: weeklyGoal,
  posts,
  coming: comingDays(all, today),
  weeks: weeksTo(posts, today),
  due: dues({ places, articles, hotlines, documents, procedures }, today),
  unverified: places.filter(({ data }) => data.status === 'reported').length,
  broken: brokenUploads(texts, exists),
});
