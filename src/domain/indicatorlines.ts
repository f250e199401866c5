import type { PartialDate } from '../schemas/date.ts';
import type { Indicator } from '../schemas/plan.ts';
import type { Source } from '../schemas/source.ts';
import { shown } from './calendar.ts';
import type { OwnCount, ReachCount, WeeksCount } from './counting.ts';
import { figure, unknown, written } from './indicators.ts';

/**
 * One line beside an indicator: what was published, a result that an editor entered, or what the site
 * counted. `low` (and `high` of a range) are numbers in the indicator's unit; without them nobody knows
 * the number. `figure` is what readers see, wherever they see it.
 */
export type Line = {
  line: 'published' | 'result' | 'count';
  name: string;
  low?: number | undefined;
  high?: number | undefined;
  figure: string;
  asOf?: PartialDate;
  text?: string;
  source?: Source;
};

/** Takes an indicator and what the site counted for it, if it did, and gives its lines: what was published first. */
export function indicatorLines(indicator: Indicator, count: OwnCount | undefined): Line[] {
  const { min, max, kind, text } = indicator;
  const published: Line = {
    line: 'published',
    name: names[kind],
    low: min,
    high: max,
    figure: figure(indicator),
    text,
  };
  if (kind !== 'target') return [published, ...results(indicator)];
  return [published, ...awaited(results(indicator)), ...(count ? [counted(indicator, count)] : [])];
}

const names = { target: 'Chỉ tiêu', result: 'Kết quả', situation: 'Tình hình' } as const;

const results = ({ results: entered = [], unit }: Indicator): Line[] =>
  entered.map(({ text, value, asOf, source }) => ({
    line: 'result',
    name: `Kết quả đến ${shown(asOf)}`,
    low: value,
    figure: value === undefined ? 'không có con số' : `${written(value)} ${unit}`,
    asOf,
    text,
    source,
  }));

/** A target without results says so, in a line of its own. */
const awaited = (found: Line[]): Line[] =>
  found.length > 0 ? found : [{ line: 'result', name: 'Kết quả', figure: unknown }];

/** What is said where the site counted and found nothing: no more than that. */
const noneFound = 'đếm được 0 trên trang này';

const counted = (indicator: Indicator, count: OwnCount): Line => ({
  line: 'count',
  name: 'Trang này đếm',
  ...(count.measure === 'items-per-week'
    ? weekly(indicator, count)
    : reached(indicator.unit, count)),
});

type Told = Pick<Line, 'low' | 'figure'>;

function weekly({ unit }: Indicator, { mean, reached: met, ended }: WeeksCount): Told {
  if (mean === undefined) return { figure: 'chưa có tuần nào trọn vẹn' };
  const goal = met === undefined ? '' : `; ${met} trên ${ended} tuần đạt`;
  if (mean === 0) return { low: 0, figure: `${noneFound}${goal}` };
  // Rounded down, so that no mean seems to reach a goal that it misses.
  const low = floored(mean);
  return { low, figure: `trung bình ${written(low)} ${unit}${goal}` };
}

function reached(unit: string, { count, of = 0 }: ReachCount): Told {
  const whole = of === 0 ? ', chưa có tổng số' : ` trên ${written(of)}`;
  const found =
    count > 0
      ? `đếm được ${written(count)}${whole}`
      : `${noneFound}${of === 0 ? whole : `, tổng số ${written(of)}`}`;
  if (unit !== '%') return { low: count, figure: found };
  if (of === 0) return { figure: found };
  const low = floored((count / of) * 100);
  return { low, figure: count === 0 ? found : `${written(low)} % (${found})` };
}

/** Rounded down to a tenth, so that 132 of 133 are never 100 %; below that to a hundredth, and something is never 0. */
const floored = (value: number): number =>
  value === 0 || value >= 0.1
    ? Math.floor(value * 10 + 1e-9) / 10
    : Math.max(1, Math.floor(value * 100 + 1e-9)) / 100;
