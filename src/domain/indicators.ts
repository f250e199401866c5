import type { Indicator } from '../schemas/plan.ts';

/** How an indicator is drawn: from and to in percent of the bar's length, or nothing known. */
export type Bar = { from: number; to: number } | undefined;

/** What stands in the place of a figure that nobody has told. */
export const unknown = 'chưa có số liệu';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Takes a number and gives it as Vietnamese readers write it: 1.254 and 97,5. */
export const written = (value: number): string => number.format(value);

const signs: Record<Indicator['comparator'], string> = {
  '=': '',
  '>=': 'ít nhất ',
  '>': 'trên ',
  '~': 'khoảng ',
};

/** Takes an indicator and gives its figure in words: `trên 85 %`, `25–30 %`, `chưa có số liệu`. */
export function figure(indicator: Indicator): string {
  if (indicator.min === undefined) return unknown;
  const range =
    indicator.max === undefined
      ? written(indicator.min)
      : `${written(indicator.min)}–${written(indicator.max)}`;
  return `${signs[indicator.comparator]}${range} ${indicator.unit}`;
}

/**
 * Takes an indicator and gives its bar. Shares are drawn against 100 %; a part is drawn against the
 * whole it names when that is counted in the same unit; other counts have no scale and no bar.
 */
export function bar(indicator: Indicator, all: readonly Indicator[]): Bar {
  if (indicator.min === undefined) return undefined;
  const whole = wholeOf(indicator, all);
  if (whole === undefined) return undefined;
  return stretch(indicator.min, indicator.max, whole);
}

/** Takes a number, or a range's two, and the number that the whole length stands for, and gives the bar; what is more fills it. */
export function stretch(
  low: number,
  high: number | undefined,
  whole: number,
): Exclude<Bar, undefined> {
  const percent = (value: number): number => Math.min(100, (value / whole) * 100);
  return { from: high === undefined ? 0 : percent(low), to: percent(high ?? low) };
}

/** Takes an indicator and all of its plan and gives the number that the whole length of its bar stands for, if there is one. */
export function wholeOf(indicator: Indicator, all: readonly Indicator[]): number | undefined {
  if (indicator.unit === '%') return 100;
  const whole = all.find(
    ({ label, unit }) => label === indicator.partOf && unit === indicator.unit,
  )?.min;
  return whole === undefined || whole <= 0 ? undefined : whole;
}
