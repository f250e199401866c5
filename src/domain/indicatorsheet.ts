import type { Indicator, Plan } from '../schemas/plan.ts';
import type { SheetColumn } from './sheetcolumns.ts';

/** One published figure with the plan that names it and the name of its province today. */
export type IndicatorLine = {
  plan: Plan & { slug: string };
  indicator: Indicator;
  province: string | undefined;
};

/** The columns of the table of indicators, each as published: at its level and in its year. */
export const indicatorColumns: readonly SheetColumn<IndicatorLine>[] = [
  {
    name: 'plan',
    title: 'Kế hoạch',
    description: 'Tên trong địa chỉ trang.',
    of: (it) => it.plan.slug,
  },
  { name: 'area', field: 'area.name', of: ({ plan }) => plan.area.name },
  { name: 'level', field: 'area.level', of: ({ plan }) => plan.area.level },
  { name: 'province', field: 'area.province', of: ({ plan }) => plan.area.province },
  {
    name: 'provinceName',
    title: 'Tỉnh, thành phố hôm nay',
    description: 'Con số vẫn là của địa bàn lúc đó, không phải của tỉnh hôm nay.',
    of: ({ province }) => province,
  },
  { name: 'period', field: 'indicators.*.period', of: ({ indicator }) => indicator.period },
  { name: 'label', field: 'indicators.*.label', of: ({ indicator }) => indicator.label },
  { name: 'partOf', field: 'indicators.*.partOf', of: ({ indicator }) => indicator.partOf },
  { name: 'sentence', field: 'indicators.*.text', of: ({ indicator }) => indicator.text },
  { name: 'kind', field: 'indicators.*.kind', of: ({ indicator }) => indicator.kind },
  {
    name: 'comparator',
    field: 'indicators.*.comparator',
    of: ({ indicator }) => indicator.comparator,
  },
  {
    name: 'min',
    field: 'indicators.*.min',
    description: 'Trống khi nguồn không cho con số; trống không có nghĩa là 0.',
    of: ({ indicator }) => indicator.min,
  },
  { name: 'max', field: 'indicators.*.max', of: ({ indicator }) => indicator.max },
  { name: 'unit', field: 'indicators.*.unit', of: ({ indicator }) => indicator.unit },
  {
    name: 'results',
    title: 'Kết quả đã công bố',
    description:
      'Mỗi kết quả một dòng trong ô: tính đến ngày nào, câu đã công bố. Trống khi chưa có.',
    of: ({ indicator }) =>
      indicator.results?.map(({ asOf, text }) => `${asOf}: ${text}`).join('\n'),
  },
  {
    name: 'source',
    title: 'Nguồn',
    description: 'Tên và số hiệu các nguồn của kế hoạch, mỗi nguồn một dòng trong ô.',
    of: ({ plan }) =>
      plan.sources
        .map(({ title, number }) => [title, number].filter(Boolean).join(', '))
        .join('\n'),
  },
];

/** Takes plans and the names of today's provinces by code and gives the rows of the table, in the order of the plans. */
export const indicatorLines = (
  plans: readonly (Plan & { slug: string })[],
  provinces: ReadonlyMap<string, string>,
): IndicatorLine[] =>
  plans.flatMap((plan) =>
    plan.indicators.map((indicator) => ({
      plan,
      indicator,
      province: provinces.get(plan.area.province),
    })),
  );
