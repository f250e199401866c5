import type { Indicator } from '../schemas/plan.ts';

/** How an indicator is drawn: from and to in percent of the bar's length, or nothing known. */
export type Bar = { from: number; to: number } | undefined;

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

const signs: Record<Indicator['comparator'], string> = {
  '=': '',
  '>=': 'ít nhất ',
  '>': 'trên ',
  '~': 'khoảng ',
};

/** Takes an indicator and gives its figure in words: `trên 85 %`, `25–30 %`, `chưa có số liệu`. */
export function figure(indicator: Indicator): string {
  if (indicator.min === undefined) return 'chưa có số liệu';
  const range =
    indicator.max === undefined
      ? number.format(indicator.min)
      : `${number.format(indicator.min)}–${number.format(indicator.max)}`;
  return `${signs[indicator.comparator]}${range} ${indicator.unit}`;
}

/**
 * Takes an indicator and gives its bar. Shares are drawn against 100 %; a part is drawn against the
 * whole it names when that is counted in the same unit; other counts have no scale and no bar.
 */
export function bar(indicator: Indicator, all: readonly Indicator[]): Bar {
  if (indicator.min === undefined) return undefined;
  const whole = indicator.unit === '%' ? 100 : wholeOf(indicator, all)?.min;
  if (whole === undefined || whole <= 0) return undefined;
  const percent = (value: number): number => Math.min(100, (value / whole) * 100);
  return {
    from: indicator.max === undefined ? 0 : percent(indicator.min),
    to: percent(indicator.max ?? indicator.min),
  };
}

const wholeOf = (indicator: Indicator, all: readonly Indicator[]): Indicator | undefined =>
  all.find((other) => other.label === indicator.partOf && other.unit === indicator.unit);
