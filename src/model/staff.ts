import { trainings } from '../domain/trainings.ts';
import { articlesByAudience, articlesByKind } from './articles.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { today } from './today.ts';

/** Articles to print and hand out, newest first. */
export const materials = articlesByKind.get('material') ?? [];

/** Lessons for people at work: articles written for them that last, those with questions first. */
export const lessons = (articlesByAudience.get('staff') ?? [])
  .filter(({ data }) => data.kind !== 'news' && data.kind !== 'material')
  .toSorted((a, b) => Number(b.data.quiz !== undefined) - Number(a.data.quiz !== undefined));

/** Documents written for people at work, newest first. */
export const staffDocuments = [...documents.values()].filter(({ data }) =>
  data.audiences.includes('staff'),
);

/** Trainings to come and trainings held. */
export const staffTrainings = trainings(events, today);
