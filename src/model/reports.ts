import {
  activityReport,
  reportedDays,
  type ActivityReport,
  type ActivityWords,
  type Reportable,
} from '../domain/activityreport.ts';
import { byName } from '../domain/fold.ts';
import { periodsWith } from '../domain/periods.ts';
import { audiences } from '../schemas/audience.ts';
import { eventKinds, eventSettings } from '../schemas/event.ts';
import { communes, provinces } from './areas.ts';
import { articles } from './articles.ts';
import { countable } from './counting.ts';
import { events } from './events.ts';
import { plans } from './plans.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';

const reportable: Reportable = {
  ...countable,
  events,
  communes: [...communes.values()],
  articles: articles.map(({ data }) => ({
    published: data.published,
    province: data.province ?? settings.province,
  })),
  plans,
};

/** The words for the codes of activities. */
export const activityWords: ActivityWords = {
  kinds: eventKinds,
  audiences,
  settings: eventSettings,
};

const days = reportedDays(reportable);

/** The reports of each province, in dictionary order: of the time that runs, and of times of which the site has something; the latest first. */
export const reportsByProvince: readonly (readonly ActivityReport[])[] = [...provinces.values()]
  .toSorted((a, b) => byName(a.name, b.name))
  .map((province) =>
    periodsWith([today, ...(days.get(province.code) ?? [])]).map((period) =>
      activityReport(province, period, reportable, activityWords),
    ),
  );

/** Every report. */
export const reports: readonly ActivityReport[] = reportsByProvince.flat();
