import {
  activityReport,
  reportedDays,
  type ActivityReport,
  type ActivityWords,
  type ReportArea,
  type Reportable,
} from '../domain/activityreport.ts';
import { fullName } from '../domain/areas.ts';
import { capital } from '../domain/capital.ts';
import { byName } from '../domain/fold.ts';
import { paths } from '../domain/paths.ts';
import { periodsWith } from '../domain/periods.ts';
import { areaSlug } from '../domain/reporttext.ts';
import { audiences } from '../schemas/audience.ts';
import { eventKinds, eventSettings } from '../schemas/event.ts';
import { communes, communesOf, provinces } from './areas.ts';
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

const link = (report: ActivityReport) => ({
  text: capital(report.period.name),
  path: paths.periodReport(areaSlug(report), report.period.slug),
});

/** The reports of an area and links to them: of the time that runs and of times of which the site has something, the latest first. */
function reportsOf(area: ReportArea) {
  const code = (area.commune ?? area.province).code;
  const its = periodsWith([today, ...(days.get(code) ?? [])]).map((period) =>
    activityReport(area, period, reportable, activityWords),
  );
  return { ...area, reports: its, links: its.map(link) };
}

const provinceReports = [...provinces.values()]
  .toSorted((a, b) => byName(a.name, b.name))
  .map((province) => ({
    ...reportsOf({ province }),
    communes: (communesOf.get(province.code) ?? [])
      .filter(({ code }) => days.has(code))
      .map((commune) => reportsOf({ province, commune })),
  }));

type AreaReports = ReturnType<typeof reportsOf>;

/** Provinces of which the site has something, in dictionary order, each with links to its reports. */
export const knownProvinces = provinceReports.filter(({ province }) => days.has(province.code));

/** All other provinces, in dictionary order, each as a link to its report of the year that runs. */
export const otherProvinces = provinceReports
  .filter(({ province }) => !days.has(province.code))
  .flatMap(({ province, links: [year] }) =>
    year ? [{ text: fullName(province), path: year.path }] : [],
  );

const pages = ({ reports: its, links }: AreaReports, communes: readonly AreaReports[]) =>
  its.map((report) => ({ report, links, communes: sameTime(report, communes) }));

/** Links to the reports of communes for the period of a report, by the communes' names. */
const sameTime = ({ period: { slug } }: ActivityReport, communes: readonly AreaReports[]) =>
  communes.flatMap(({ province, commune, reports: its }) =>
    its
      .filter(({ period }) => period.slug === slug)
      .map((report) => ({ text: fullName(commune ?? province), path: link(report).path })),
  );

/** Every report, with links to all of its area and, of a province, to those of its communes for the same time. */
export const reports = provinceReports.flatMap((province) => [
  ...pages(province, province.communes),
  ...province.communes.flatMap((commune) => pages(commune, [])),
]);
