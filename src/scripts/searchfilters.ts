import type { SearchWords, WordGroup } from '../domain/searchwords.ts';
import type { Filters, SearchFilter } from '../search/record.ts';
import type { Facets } from '../search/search.ts';
import { element, part } from './controls.ts';

/** The boxes to narrow by. */
export type SearchFilters = {
  /** What is ticked, by group. */
  ticked: () => Filters;
  tick: (filters: Readonly<Record<string, readonly string[]>>) => void;
  /** Shows how many results each value would leave; what would leave none is not shown. */
  show: (facets: Facets) => void;
};

type Choice = { group: SearchFilter; box: HTMLInputElement; line: HTMLElement; count: HTMLElement };

const names: Readonly<Record<SearchFilter, true>> = {
  kind: true,
  audience: true,
  topic: true,
  year: true,
  issuer: true,
  province: true,
  state: true,
};

const isFilter = (name: string): name is SearchFilter => name in names;

/**
 * Builds the first group as a row of chips and the others as lists that open below the order's field,
 * and calls back at each change.
 */
export function searchFilters(
  root: ParentNode,
  { groups }: SearchWords,
  sort: HTMLElement,
  changed: () => void,
): SearchFilters {
  const choices: Choice[] = [];
  const sets = new Map<SearchFilter, HTMLFieldSetElement>();
  const add = (group: SearchFilter, value: string, text: string): void => {
    const choice = choiceOf(group, value, text);
    choices.push(choice);
    sets.get(group)?.append(choice.line);
  };
  const set = ({ filter, title, words }: WordGroup): HTMLFieldSetElement[] => {
    if (!isFilter(filter)) return [];
    const it = element('fieldset', { hidden: true }, element('legend', {}, title));
    sets.set(filter, it);
    for (const [value, text] of words) add(filter, value, text);
    return [it];
  };
  const [chips, ...lists] = groups.flatMap(set);
  const details = element(
    'details',
    {},
    element('summary', {}, 'Lọc và sắp xếp'),
    element('label', { class: 'finder-sort' }, 'Xếp ', sort),
    element('div', { class: 'finder-groups' }, ...lists),
  );
  // Beside the results there is room for all of it.
  details.open = matchMedia('(min-width: 60rem)').matches;
  chips?.classList.add('search-kinds');
  for (const [place, it] of [
    ['[data-kinds]', chips],
    ['[data-filters]', details],
  ] as const) {
    const home = part(root, place);
    if (it) home.replaceChildren(it);
    home.addEventListener('change', changed);
  }
  return {
    ticked: () => ticked(choices),
    tick: (filters) => {
      for (const { group, box } of choices)
        box.checked = filters[group]?.includes(box.value) ?? false;
    },
    show: (facets) => {
      for (const year of newYears(facets, choices, sets)) add('year', year, year);
      for (const { group, box, line, count } of choices) {
        const left = facets[group]?.[box.value] ?? 0;
        count.textContent = String(left);
        line.hidden = left === 0 && !box.checked;
      }
      for (const it of sets.values())
        it.hidden =
          it.querySelectorAll('label:not([hidden])').length < 2 && !it.querySelector(':checked');
    },
  };
}

function choiceOf(group: SearchFilter, value: string, text: string): Choice {
  const box = element('input', { type: 'checkbox', value, autocomplete: 'off' });
  const count = element('span', { class: 'soft small' });
  const line = element('label', { hidden: true }, box, element('span', {}, text, ' ', count));
  return { group, box, line, count };
}

function ticked(choices: readonly Choice[]): Filters {
  const filters: Partial<Record<SearchFilter, string[]>> = {};
  for (const { group, box } of choices)
    if (box.checked) filters[group] = [...(filters[group] ?? []), box.value];
  return filters;
}

/** Years that no box stands for yet, newest first; the page does not list them. */
const newYears = (
  { year = {} }: Facets,
  choices: readonly Choice[],
  sets: ReadonlyMap<SearchFilter, unknown>,
): string[] =>
  sets.has('year')
    ? Object.keys(year)
        .filter((it) => !choices.some(({ group, box }) => group === 'year' && box.value === it))
        .sort()
        .reverse()
    : [];
