import {
  activityReport,
  reportedDays,
  type ActivityReport,
  type ActivityWords,
  type Reportable,
} from '../domain/activityreport.ts';
import { fullName } from '../domain/areas.ts';
import { byName } from '../domain/fold.ts';
import { paths } from '../domain/paths.ts';
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

const link = ({ province, period }: ActivityReport) => ({
  text: period.name.charAt(0).toUpperCase() + period.name.slice(1),
  path: paths.periodReport(province.slug, period.slug),
});

const provinceReports = [...provinces.values()]
  .toSorted((a, b) => byName(a.name, b.name))
  .map((province) => {
    const its = periodsWith([today, ...(days.get(province.code) ?? [])]).map((period) =>
      activityReport(province, period, reportable, activityWords),
    );
    return { province, reports: its, links: its.map(link) };
  });

/** Provinces of which the site has something, in dictionary order, each with links to its reports: of the time that runs and of times of which there is something, the latest first. */
export const knownProvinces = provinceReports.filter(({ province }) => days.has(province.code));

/** All other provinces, in dictionary order, each as a link to its report of the year that runs. */
export const otherProvinces = provinceReports
  .filter(({ province }) => !days.has(province.code))
  .flatMap(({ province, links: [year] }) =>
    year ? [{ text: fullName(province), path: year.path }] : [],
  );

/** Every report, with links to all of its province. */
export const reports = provinceReports.flatMap(({ reports: its, links }) =>
  its.map((report) => ({ report, links })),
);
