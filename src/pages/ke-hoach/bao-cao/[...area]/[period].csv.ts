import type { ActivityReport } from '../../../../domain/activityreport.ts';
import { reportSheet } from '../../../../domain/reportsheet.ts';
import { areaSlug } from '../../../../domain/reporttext.ts';
import { csvAnswer } from '../../../../domain/csvanswer.ts';
import { activityWords, reports } from '../../../../model/reports.ts';

export const getStaticPaths = () =>
  reports.map(({ report }) => ({
    params: { area: areaSlug(report), period: report.period.slug },
    props: { report },
  }));

/** A report as a table for spreadsheets. */
export const GET = ({ props: { report } }: { props: { report: ActivityReport } }) =>
  csvAnswer(reportSheet(report, activityWords));
