/** Counts below this are never told: few letters from one place may lead to who wrote them. */
export const leastTold = 5;

/** Takes a count and gives it where it may be told: not below 5. */
export const told = (count: number): number | undefined => (count < leastTold ? undefined : count);

/** A total: exact, or only that it is no less than what is told of its parts. */
export type ToldTotal = { least: number; exact: boolean };

/**
 * Takes the counts of a column and gives the total that may be told. Where a count is hidden the total
 * hides as well, and says how much the counts that are told make together: nothing that is told then
 * depends on a hidden count, and no subtraction leads to one.
 */
export function toldTotal(counts: readonly number[]): ToldTotal {
  const shown = counts.filter((count) => told(count) !== undefined);
  return {
    least: shown.reduce((sum, count) => sum + count, 0),
    exact: shown.length === counts.length,
  };
}
