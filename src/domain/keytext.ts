import type { Key } from '../schemas/key.ts';

/** Fields in the order in which a file shows them. */
const order: readonly (keyof Key)[] = [
  'name',
  'role',
  'place',
  'operatorType',
  'province',
  'communes',
  'helps',
  'topics',
  'minors',
  'deadlineHours',
  'coordinator',
  'staffed',
  'away',
  'checkedOn',
  'versions',
];

type Scalar = string | number | boolean;
type Record = { readonly [field: string]: Scalar | undefined };

/** Takes what a file in content/keys says and gives its text in YAML; the same content always gives the same text. */
export const keyText = (key: Key): string =>
  order.map((field) => entry(field, key[field])).join('');

function entry(field: string, value: Scalar | readonly (string | Record)[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return `${field}: ${scalar(value)}\n`;
  if (value.length === 0) return `${field}: []\n`;
  return `${field}:\n${value.map((item) => `  - ${typeof item === 'object' ? record(item) : scalar(item)}\n`).join('')}`;
}

const record = (it: Record): string =>
  Object.entries(it)
    .flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${scalar(value)}`]))
    .join('\n    ');

/** All text stands in quotes, so that nothing of it is read as a number, a day or a no. */
const scalar = (value: Scalar): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
