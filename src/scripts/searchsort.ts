import type { SearchOptions } from '../search/search.ts';
import { element } from './controls.ts';

type Sort = NonNullable<SearchOptions['sort']>;

const sorts: Readonly<Record<Sort, string>> = {
  relevance: 'Sát nhất trước',
  date: 'Mới nhất trước',
  title: 'Theo tên',
};

/** Whether a word names an order. */
export const isSort = (name: string): name is Sort => name in sorts;

/** Makes the field that chooses the order. */
export const sortField = (): HTMLSelectElement =>
  element(
    'select',
    { class: 'typed', autocomplete: 'off' },
    ...Object.entries(sorts).map(([value, text]) => element('option', { value }, text)),
  );

/** The order that a field has. */
export const sortOf = ({ value }: HTMLSelectElement): Sort => (isSort(value) ? value : 'relevance');
