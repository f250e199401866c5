/**
 * Takes the clock, how long a period is in milliseconds and what a new one begins with, and gives a
 * function that gives what there is of the period of now: that of the one before is forgotten.
 */
export function ofPeriod<T>(now: () => Date, ms: number, begin: () => T): () => T {
  let period = { at: 0, value: begin() };
  return () => {
    const at = Math.floor(now().getTime() / ms);
    if (period.at !== at) period = { at, value: begin() };
    return period.value;
  };
}
