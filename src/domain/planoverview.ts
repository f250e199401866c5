import type { CountedPlan } from './indicatorrows.ts';

/** What there is in plans, as their index says it. */
export type PlanOverview = {
  plans: number;
  figures: number;
  targets: number;
  withResult: number;
  counted: number;
};

/** Takes plans with what the site counted for each and gives how many there are, and of how many targets something is known. */
export function planOverview(all: readonly CountedPlan[]): PlanOverview {
  const targets = all.flatMap(({ plan, counts }) =>
    plan.indicators.flatMap((it, index) =>
      it.kind === 'target' ? [{ ...it, count: counts[index] }] : [],
    ),
  );
  return {
    plans: all.length,
    figures: all.reduce((sum, { plan }) => sum + plan.indicators.length, 0),
    targets: targets.length,
    withResult: targets.filter(({ results = [] }) => results.length > 0).length,
    counted: targets.filter(({ count }) => count !== undefined).length,
  };
}

/** Takes what there is in plans and gives it in sentences that promise nothing. */
export const overviewSentence = ({
  plans,
  figures,
  targets,
  withResult,
  counted,
}: PlanOverview): string =>
  [
    `Ở đây có ${plans} kế hoạch và bài nhìn lại, với ${figures} con số, trong đó ${targets} là chỉ tiêu.`,
    `${withResult === 0 ? 'Chưa chỉ tiêu nào' : `${withResult} chỉ tiêu`} có kết quả đã công bố mà chúng tôi biết.`,
    counted === 0
      ? 'Trang này chưa tự đếm cho chỉ tiêu nào.'
      : `Trang này tự đếm cho ${counted} chỉ tiêu.`,
  ].join(' ');
