import type { Columns } from './columns.ts';
import type { Filters, SearchFilter } from './record.ts';
import type { Facets } from './search.ts';

/** Records that pass all filters, in the order given; and what each value would leave if it were chosen alone in its group. */
export type Narrowed = { passing: number[]; facets: Facets };

/** Takes the records that were found, columns and the chosen filters and narrows. A value that no record has lets none pass. */
export function narrowed(
  found: readonly number[],
  { filters }: Columns,
  chosen: Filters,
): Narrowed {
  const groups = chosenGroups(filters, chosen);
  const passes = (record: number, but?: SearchFilter): boolean =>
    groups.every(({ filter, having }) => filter === but || having.has(record));
  const all = new Set(found);
  const facets: Facets = {};
  for (const [filter, values] of filters) {
    const left = (record: number) => all.has(record) && passes(record, filter);
    facets[filter] = Object.fromEntries(
      Array.from(values, ([value, records]) => [value, records.filter(left).length]),
    );
  }
  return { passing: found.filter((record) => passes(record)), facets };
}

type Group = { filter: SearchFilter; having: ReadonlySet<number> };

function chosenGroups(filters: Columns['filters'], chosen: Filters): Group[] {
  // `as`: Object.entries forgets that the keys of Filters are filters.
  const entries = Object.entries(chosen) as [SearchFilter, readonly string[] | undefined][];
  return entries.flatMap(([filter, values = []]) => {
    if (values.length === 0) return [];
    const lists = values.map((value) => [...(filters.get(filter)?.get(value) ?? [])]);
    return [{ filter, having: new Set(lists.flat()) }];
  });
}
