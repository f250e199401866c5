/** Takes what YAML can say and gives a text that is equal for equal values, whatever the order of keys. */
export const identity = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    isRecord(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  ) ?? '';

/** Whether a value is a group of keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes keys as they stood and as they are wanted and gives them in order: the old one, a new key after the one that it follows. */
export function order(before: readonly string[], after: readonly string[]): string[] {
  const old = new Set(before);
  const groups = new Map<string | undefined, string[]>([[undefined, []]]);
  let last: string | undefined;
  for (const key of after) {
    if (old.has(key)) last = key;
    else groups.set(last, [...(groups.get(last) ?? []), key]);
  }
  const wanted = new Set(after);
  const kept = before.filter((key) => wanted.has(key));
  return [undefined, ...kept].flatMap((key) => [
    ...(key === undefined ? [] : [key]),
    ...(groups.get(key) ?? []),
  ]);
}
