import { doors } from '../domain/doors.ts';
import { paths } from '../domain/paths.ts';
import { areaSlug, emptySentence } from '../domain/reporttext.ts';
import { communePages, provincePages } from './areas.ts';
import { articles } from './articles.ts';
import { campaigns } from './campaigns.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { takesQuestions } from './mailboxes.ts';
import { places } from './places.ts';
import { plans } from './plans.ts';
import { procedures } from './procedures.ts';
import { reports } from './reports.ts';
import { shelves } from './shelves.ts';
import { kindLinks, topicLinks } from './lists.ts';

/** A page that search engines may list: its path and, where known, the day it last changed. */
export type Listing = { path: string; changed?: string };

const fixed = [
  paths.home,
  paths.places,
  paths.lines,
  paths.reports,
  paths.visit,
  paths.procedures,
  paths.afterRehab,
  paths.plans,
  paths.providers,
  paths.dictionary,
  paths.events,
  paths.campaigns,
  paths.periodReports,
  paths.posters,
  paths.about,
  paths.privacy,
  paths.accessibility,
  paths.data,
  paths.map,
  paths.mapSources,
  paths.articles,
  paths.staff,
  paths.talk,
  paths.talkLetter,
  ...(takesQuestions ? [paths.ask] : []),
];

/** Every page that search engines may list; reported places are left out. */
export const listings: Listing[] = [
  ...fixed.map((path) => ({ path })),
  ...doors.map((door) => ({ path: paths.door(door.slug) })),
  ...articles.map(({ id, data }) => ({
    path: paths.article(id),
    changed: data.reviewed ?? data.published,
  })),
  ...[...kindLinks, ...topicLinks].map(({ path }) => ({ path })),
  ...[...documents.keys()].map((slug) => ({ path: paths.document(slug) })),
  ...shelves.map(({ path }) => ({ path })),
  ...procedures.map(({ slug, checkedOn }) => ({ path: paths.procedure(slug), changed: checkedOn })),
  ...plans.map(({ slug }) => ({ path: paths.plan(slug) })),
  ...events.map(({ slug }) => ({ path: paths.event(slug) })),
  ...campaigns.map(({ id }) => ({ path: paths.campaign(id) })),
  ...reports
    .filter(({ report }) => !emptySentence(report))
    .map(({ report }) => ({ path: paths.periodReport(areaSlug(report), report.period.slug) })),
  ...provincePages().map(({ params }) => ({ path: paths.province(params.province) })),
  ...communePages().map(({ params }) => ({ path: paths.commune(params.province, params.commune) })),
  ...places.flatMap((place) =>
    place.standing === 'verified' && place.verified
      ? [{ path: paths.place(place.slug), changed: place.verified.on }]
      : [],
  ),
];
