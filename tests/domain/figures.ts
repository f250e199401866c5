import type { Figure, Measure } from '../../src/domain/monthly.ts';

/** Takes month, province, measure and amount and gives the figure. */
export const figure = (
  month: string,
  province: string,
  measure: Measure,
  amount: number,
): Figure => ({ month, province, measure, amount });
