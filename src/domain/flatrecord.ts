import type { Cell } from './csv.ts';
import { listOf, type Column, type Field } from './columns.ts';

/** What parts several choices in one cell: no key holds it, and no spreadsheet takes it for a number or a day. */
export const between = '; ';

/** Takes records and the fields and gives how many rows the longest of each list has. */
export function slotsOf(records: readonly object[], all: readonly Field[]): Record<string, number> {
  const lists = [...new Set(all.flatMap((field) => listOf(field) ?? []))];
  return Object.fromEntries(
    lists.map((list) => [list, Math.max(1, ...records.map((it) => lengthOf(it, list)))]),
  );
}

const lengthOf = (record: object, list: string): number => {
  const found = valueAt(record, list.split('.'));
  return Array.isArray(found) ? found.length : 0;
};

/** Takes a record and columns and gives its cells; a list of nothing is said in the first of its own. */
export const cellsOf = (record: object, all: readonly Column[]): Cell[] => {
  const told = new Set<string>();
  return all.map((column) => {
    const list = listOf(column);
    if (list !== undefined && !told.has(list)) {
      told.add(list);
      if (isEmpty(valueAt(record, list.split('.')))) return [];
    }
    return cellOf(valueAt(record, column.name.split('.')));
  });
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.length === 0 ? [] : value.join(between);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return undefined;
}

/** The value to which keys lead, rows of lists counted from 1; nothing where the way ends before. */
function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((it, key) => {
    if (Array.isArray(it)) return it[Number(key) - 1];
    return typeof it === 'object' && it !== null && Object.hasOwn(it, key)
      ? Reflect.get(it, key)
      : undefined;
  }, value);
}

/** A cell that says something, by the name of its column. */
export type Said = { name: string; value: unknown };

/** A record made of cells, and the column from which the schema's path leads. */
export type Nested = {
  record: Record<string, unknown>;
  /** Takes where the schema found a mistake and gives the beginning of the name of its column. */
  nameOf: (path: readonly PropertyKey[]) => string;
};

/** Takes cells that say something, in the order of columns, and gives the record; rows of a list that say nothing are passed over. */
export function nested(said: readonly Said[]): Nested {
  const rows = new Map<string, string[]>();
  const record = said.reduce<Record<string, unknown>>((done, { name, value }) => {
    const keys = name.split('.');
    const at = keys.findIndex((key) => /^\d+$/.test(key));
    if (at < 0) return put(done, keys, value);
    const list = keys.slice(0, at).join('.');
    if (isEmpty(value) && !rows.has(list)) return put(done, keys.slice(0, at), []);
    const seen = rows.get(list) ?? [];
    const row = keys[at] ?? '';
    if (!seen.includes(row)) rows.set(list, [...seen, row]);
    return put(done, keys.with(at, String(rows.get(list)?.indexOf(row))), value);
  }, {});
  return { record, nameOf: (path) => nameOf(path.map(String), rows) };
}

function nameOf(path: readonly string[], rows: ReadonlyMap<string, readonly string[]>): string {
  const at = path.findIndex((key) => /^\d+$/.test(key));
  if (at < 0) return path.join('.');
  const row = rows.get(path.slice(0, at).join('.'))?.[Number(path[at])];
  // The places of choices in one cell have no columns.
  return (row === undefined ? path.slice(0, at) : path.with(at, row).slice(0, at + 2)).join('.');
}

/** A copy of a group or list in which the value stands where the keys lead; a number is a place in a list. */
function put(
  into: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  if (rest.length === 0) return { ...into, [key]: value };
  const old = into[key];
  const isRow = /^\d+$/.test(rest[0] ?? '');
  if (!isRow) return { ...into, [key]: put({ ...Object(old ?? {}) }, rest, value) };
  const list: unknown[] = Array.isArray(old) ? [...old] : [];
  const [row = '', ...inner] = rest;
  const index = Number(row);
  list[index] = inner.length === 0 ? value : put({ ...Object(list[index] ?? {}) }, inner, value);
  return { ...into, [key]: list };
}
