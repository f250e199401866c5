import { z } from 'zod';
import type { Field } from '../../cms/fields.ts';

/**
 * Takes a schema and its form and gives the paths that the form requires, and those that it should: a
 * path that the schema misses in an entry whose groups are all there, each list with one row. Inside a
 * group that may be left out the form requires nothing.
 */
export function required(schema: z.ZodType, form: readonly Field[]) {
  const all = visits(form);
  const missed = (value: unknown, at: string): boolean =>
    (schema.safeParse(value).error?.issues ?? []).some(
      ({ path }) => path.filter((key) => typeof key === 'string').join('.') === at,
    );
  const needed = new Map(all.map(({ path }) => [path, missed(filled(form, path), path)]));
  const demanded = all.filter(
    ({ path, groups }) => needed.get(path) && groups.every((group) => needed.get(group)),
  );
  return {
    printed: all.filter(({ field }) => field.required).map(({ path }) => path),
    demanded: demanded.map(({ path }) => path),
  };
}

/** A field with its path and the paths of the groups around it, up to the entry or the row of a list. */
type Visit = { field: Field; path: string; groups: string[] };

function visits(form: readonly Field[], above = '', groups: string[] = []): Visit[] {
  return form.flatMap((field) => {
    const path = `${above}${field.name}`;
    const around = field.widget === 'list' ? [] : [...groups, path];
    return [{ field, path, groups }, ...visits(field.fields ?? [], `${path}.`, around)];
  });
}

/** An entry of groups and rows alone, without the one at `left`. */
function filled(form: readonly Field[], left: string, above = ''): object {
  const pairs = form.flatMap(({ name, fields, widget }) => {
    const path = `${above}${name}`;
    if (!fields || path === left) return [];
    const inner = filled(fields, left, `${path}.`);
    return [[name, widget === 'list' ? [inner] : inner]];
  });
  return Object.fromEntries(pairs);
}
