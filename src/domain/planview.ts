import type { Indicator } from '../schemas/plan.ts';
import { drawnLines, mostBars, weekChart, type DrawnLine, type WeekChart } from './bars.ts';
import { shown } from './calendar.ts';
import type { OwnCount, WeeksCount } from './counting.ts';
import { countedSpan, coverage, type Uncovered } from './coverage.ts';
import { indicatorLines } from './indicatorlines.ts';
import type { NamedPlan, OwnCounts } from './indicatorrows.ts';
import { figure } from './indicators.ts';

/** An indicator as a page shows it. */
export type IndicatorView = {
  id: string;
  indicator: Indicator;
  lines: readonly DrawnLine[];
  /** The site's count by the week, and its charts. */
  weeks?: {
    chart: WeekChart;
    /** What the chart and its table are, in a sentence; and how to read the chart. */
    name: string;
    legend: string;
  };
};

/** Takes a plan and the site's counts and gives its indicators as its page shows them. */
export const indicatorViews = (plan: NamedPlan, counts: OwnCounts): IndicatorView[] =>
  plan.indicators.map((indicator, index) => {
    const count = counts[index];
    return {
      id: `so-lieu-${index + 1}`,
      indicator,
      lines: drawnLines(indicatorLines(indicator, count), indicator, plan.indicators),
      ...weekly(indicator, count),
    };
  });

const weekly = (indicator: Indicator, count: OwnCount | undefined) =>
  count?.measure === 'items-per-week' && count.weeks.length > 0
    ? {
        weeks: {
          chart: weekChart(count.weeks, indicator.min),
          name: weeksName(count),
          legend: weeksLegend(indicator, count.weeks.length),
        },
      }
    : {};

const weeksName = ({ ended, reached }: WeeksCount): string =>
  `Số bài, tin mỗi tuần, đếm trên trang này.${
    reached === undefined ? '' : ` ${reached} trên ${ended} tuần trọn vẹn đạt mục tiêu.`
  }`;

const weeksLegend = (indicator: Indicator, weeks: number): string =>
  `Mỗi cột là một tuần, từ thứ Hai đến Chủ nhật.${
    indicator.min === undefined ? '' : ` Vạch ngang là mục tiêu: ${figure(indicator)}.`
  } Cột viền đứt là tuần chưa hết hoặc không trọn trong kế hoạch: không so với mục tiêu.${
    weeks > mostBars ? ` Ở đây là ${mostBars} tuần gần nhất; đủ ${weeks} tuần ở tệp CSV.` : ''
  }`;

const reasons: Readonly<Record<Uncovered, string>> = {
  'no-days':
    'Trang này không đếm trong thời gian của kế hoạch này. Vì vậy không có số tự đếm bên cạnh.',
  district:
    'Đây là kế hoạch của cấp huyện. Trang này chỉ đếm theo tỉnh và xã hôm nay, nên không có số tự đếm bên cạnh.',
  'former-area':
    'Kế hoạch này bắt đầu trước ngày 1/7/2025, khi địa bàn còn khác. Trang này không đếm theo địa bàn cũ.',
  'no-commune': 'Chưa rõ hôm nay là xã nào. Vì vậy trang này chưa đếm cho kế hoạch này.',
  'not-begun': 'Kế hoạch này chưa bắt đầu. Trang này chưa đếm gì.',
};

/** Takes a plan, what the site counted and today and gives the sentence about the site's own count. */
export function countingSentence(plan: NamedPlan, counts: OwnCounts, today: string): string {
  const covered = coverage(plan, today);
  if (typeof covered === 'string') return reasons[covered];
  if (counts.every((count) => count === undefined))
    return 'Trong kế hoạch này không có chỉ tiêu nào mà trang này tự đếm được.';
  const { from, until } = countedSpan(covered.span, today);
  return `Trang này đếm từ ${shown(from)} đến ${shown(until)}, chỉ những gì có trên trang này. Số thật của địa phương có thể lớn hơn.`;
}
