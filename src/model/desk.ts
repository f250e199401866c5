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
import { byName } from '../domain/fold.ts';
import { lawRests } from '../domain/lawrest.ts';
import { unasked } from '../domain/unasked.ts';
import { provinces } from './areas.ts';
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

/** What is due on the day of the build, the longest waiting first. */
export const due = dues({ places, articles, hotlines, documents, procedures }, today);

/** Pages that name a law that is no more, and know of it. */
export const settledRests = lawRests({ articles, procedures, documents }).filter(
  ({ settled }) => settled,
);

const nameOf = (province: string): string => provinces.get(province)?.name ?? province;

/** Places that nobody has asked, by the code of their province, in the order of the provinces' names. */
export const unaskedPlaces = new Map(
  [...unasked(places)].toSorted(([a], [b]) => byName(nameOf(a), nameOf(b))),
);

/** Takes whether an upload is there, by its address, and gives what the editors' desk shows. */
export const deskReport = (exists: (url: string) => boolean): DeskReport => ({
  today,
  goal: weeklyGoal,
  posts,
  coming: comingDays(all, today),
  weeks: weeksTo(posts, today),
  due: [...due],
  unverified: places.filter(({ data }) => data.status === 'reported').length,
  broken: brokenUploads(texts, exists),
  deadLinks: [],
});
