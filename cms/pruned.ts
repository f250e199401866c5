import { form, inside, whole } from './findings/form.ts';
import type { Shape } from '../src/schemas/shape.ts';

/**
 * Takes an entry's values as the form gives them, with the names that a draft has, and gives them without
 * emptied boxes: blank texts, lists of nothing that need not be there, groups without a value, and groups
 * that may be left out and hold nothing but what the form itself put there. `false` and 0 stay. Throws
 * when the collection has no form.
 */
export const pruned = (
  data: Readonly<Record<string, unknown>>,
  collection: string,
  slug?: string,
): Record<string, unknown> =>
  group(data, form({ collection, ...(slug !== undefined && { slug }) }).shape, false);

/** What is left of a value; nothing when it is emptied. `optional` as long as it stands in what may be left out. */
function left(value: unknown, shape: Shape | undefined, optional: boolean): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const rows = value
      .map((row) => left(row, inside(shape, 0), true))
      .filter((row) => row !== undefined);
    return rows.length === 0 && optional ? undefined : rows;
  }
  const kept = group(value, shape, optional);
  const said = Object.entries(kept).filter(([key, it]) => !preset(it, inside(shape, key)));
  return Object.keys(kept).length === 0 || (optional && said.length === 0) ? undefined : kept;
}

function group(value: object, shape: Shape | undefined, optional: boolean) {
  const required = whole(shape)?.required ?? [];
  const pairs = Object.entries(value).map(([key, it]): [string, unknown] => [
    key,
    left(it, inside(shape, key), optional || !required.includes(key)),
  ]);
  return Object.fromEntries(pairs.filter(([, it]) => it !== undefined));
}

/** Whether a value says nothing by itself: what a box holds that nobody touched, or a switch that is off. */
const preset = (value: unknown, shape: Shape | undefined): boolean =>
  value === false || value === shape?.default;
