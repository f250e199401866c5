import { facets, type Question } from '../domain/finder.ts';
import {
  added,
  filterCount,
  noFilters,
  option,
  type Filters,
  type When,
} from '../domain/finderfilters.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import { part } from './controls.ts';

/** The filters that are ticked in the page. */
export const tickedFilters = (root: ParentNode): Filters =>
  added(
    noFilters,
    boxes(root).flatMap(({ box, group }) => (box.checked ? (option(group, box.value) ?? []) : [])),
  );

/** Ticks the boxes of these filters and no other. */
export function tick(root: ParentNode, filters: Filters): void {
  const all: readonly string[] = [...filters.kinds, ...filters.receives, ...filters.conditions];
  for (const { box } of boxes(root)) box.checked = all.includes(box.value);
}

const boxes = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLInputElement>('[data-group] input')].map((box) => ({
    box,
    group: box.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
  }));

/** Writes beside every filter how many results there would be with it. */
export function count(root: ParentNode, question: Question, table: FinderTable, when: When): void {
  const counts = new Map(
    facets(table.places, question, when).map((it) => [
      `${it.option.group}/${it.option.value}`,
      it.count,
    ]),
  );
  for (const { box, group } of boxes(root)) {
    const figure = box.parentElement?.querySelector('[data-count]');
    if (figure) figure.textContent = `(${counts.get(`${group}/${box.value}`) ?? 0})`;
  }
  const chosen = filterCount(question.filters);
  part(root, '[data-filter-count]').textContent = chosen > 0 ? `(${chosen} đang chọn)` : '';
}
