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
  // Which one group keeps a record out; '' when none does, and no entry when several do.
  const kept = new Map<number, SearchFilter | ''>();
  for (const record of found) {
    const out = groups.filter(({ having }) => !having.has(record));
    if (out.length < 2) kept.set(record, out[0]?.filter ?? '');
  }
  const facets: Facets = {};
  for (const [filter, values] of filters) {
    const counts: Record<string, number> = {};
    for (const [value, records] of values)
      counts[value] = records.filter((record) => {
        const group = kept.get(record);
        return group === '' || group === filter;
      }).length;
    facets[filter] = counts;
  }
  return { passing: found.filter((record) => kept.get(record) === ''), facets };
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
