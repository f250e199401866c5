import type { Indicator } from '../schemas/plan.ts';
import type { CountedWeek } from './counting.ts';
import type { Line } from './indicatorlines.ts';
import { stretch, wholeOf, type Bar } from './indicators.ts';

/** A line as it is drawn: a bar from and to in percent of its length, an empty one for what is unknown, or none. */
export type DrawnLine = Line & { bar: Bar | 'empty' };

/**
 * Takes the lines of an indicator, the indicator and all of its plan and gives the lines with their
 * bars, all on one scale: a hundred for shares, the whole that a part names, else the largest number
 * among them. No bar is stacked upon another. Where only one number stands without a whole, its bar
 * would say nothing, so it has none unless a result is awaited beside it.
 */
export function drawnLines(
  lines: readonly Line[],
  indicator: Indicator,
  all: readonly Indicator[],
): DrawnLine[] {
  const scale = wholeOf(indicator, all) ?? ownScale(lines);
  return lines.map((line) => ({ ...line, bar: bar(line, scale) }));
}

function ownScale(lines: readonly Line[]): number | undefined {
  if (lines.length < 2) return undefined;
  const most = Math.max(0, ...lines.map(({ low = 0, high = low }) => high));
  return most > 0 ? most : undefined;
}

function bar({ low, high }: Line, scale: number | undefined): DrawnLine['bar'] {
  if (low === undefined) return 'empty';
  return scale === undefined ? undefined : stretch(low, high, scale);
}

/** A week as it is drawn: how high its bar is in percent of the chart's height. */
export type WeekBar = CountedWeek & { height: number };

/** Bars of weeks side by side, and how high the line of the goal lies, where there is one. */
export type WeekChart = { bars: readonly WeekBar[]; goal?: number };

/** So many bars can still be told apart on a phone. */
export const mostBars = 60;

/** Takes weeks and the goal and gives a chart of the last ones, as many as can be told apart, the oldest first. */
export function weekChart(weeks: readonly CountedWeek[], goal: number | undefined): WeekChart {
  const drawn = weeks.slice(-mostBars);
  const most = Math.max(1, goal ?? 0, ...drawn.map(({ count }) => count));
  const height = (count: number): number => (count / most) * 100;
  return {
    bars: drawn.map((week) => ({ ...week, height: height(week.count) })),
    ...(goal !== undefined && { goal: height(goal) }),
  };
}
