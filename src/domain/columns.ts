import type { Shape } from '../schemas/shape.ts';

/**
 * A value of a record that has a cell of its own: the keys that lead to it ('*' for a row of a list),
 * their words, and what the schema says of it. `several` choices stand in one cell.
 */
export type Field = {
  keys: readonly string[];
  titles: readonly string[];
  shape: Shape;
  several: boolean;
};

/** A column of a table: a field with its name, in which rows of lists are numbered from 1 (`phones.2.number`). */
export type Column = Field & { name: string; title: string };

/** How many rows a list has columns for, by its name. */
export type Slots = Readonly<Record<string, number>>;

/** Takes what a schema says of a record, and a way to see several groups as one, and gives the fields in its order. Throws when a value has no cell. */
export const fields = (shape: Shape, joined: Join): Field[] =>
  inside({ keys: [], titles: [], shape, several: false }, joined);

type Join = (variants: readonly Shape[]) => Shape | undefined;

function inside(field: Field, joined: Join): Field[] {
  const { keys, titles, shape } = field;
  const whole = shape.oneOf ? joined(shape.oneOf) : shape;
  if (whole?.properties)
    return Object.entries(whole.properties).flatMap(([key, it]) =>
      inside(
        { ...field, keys: [...keys, key], titles: [...titles, it.title ?? ''], shape: it },
        joined,
      ),
    );
  if (whole?.type === 'array' && whole.items) {
    if (wordsOf(whole)) return [{ ...field, several: true }];
    return inside({ ...field, keys: [...keys, '*'], shape: whole.items }, joined);
  }
  if (!whole?.type) throw new Error(`${keys.join('.')}: there is no cell for its shape.`);
  return [field];
}

/** Takes what a schema says of a value and gives the words for what can be chosen, or nothing when it is free. */
export const wordsOf = (shape: Shape): Readonly<Record<string, string>> | undefined =>
  shape.cms?.options ??
  shape.items?.cms?.options ??
  (shape.enum && Object.fromEntries(shape.enum.map((key) => [key, key])));

/** Takes a field and gives the name of the list in which it stands, if it does. */
export function listOf({ keys }: Field): string | undefined {
  const at = keys.indexOf('*');
  return at < 0 ? undefined : keys.slice(0, at).join('.');
}

/** Takes fields and how many rows each list has columns for (one if nothing is said) and gives the columns in order. */
export function columns(all: readonly Field[], slots: Slots = {}): Column[] {
  const groups = [...Map.groupBy(all, (field) => listOf(field) ?? field.keys.join('.'))];
  return groups.flatMap(([list, group]) => {
    if (!group.some((field) => listOf(field))) return group.map((field) => column(field));
    const rows = Array.from({ length: Math.max(1, slots[list] ?? 1) }, (_, index) => index + 1);
    return rows.flatMap((row) => group.map((field) => column(field, row)));
  });
}

function column(field: Field, row?: number): Column {
  const at = field.keys.indexOf('*') - 1;
  const title = field.titles
    .map((it, index) => (index === at && row !== undefined ? `${it} ${row}` : it))
    .join(': ');
  return { ...field, title, name: field.keys.join('.').replace('*', String(row)) };
}

/** Takes a column's name as a table has it and the fields and gives the column, or nothing when there is none of this name. */
export function columnNamed(name: string, all: readonly Field[]): Column | undefined {
  const row = /\.([1-9]\d?)(?=\.|$)/.exec(name)?.[1];
  const keys = name.replace(/\.([1-9]\d?)(?=\.|$)/, '.*');
  const field = all.find((it) => it.keys.join('.') === keys);
  return field && column(field, row === undefined ? undefined : Number(row));
}

/** Takes a column and gives its heading for people and for the way back: `Điện thoại 2: Số (phones.2.number)`. */
export const heading = ({ title, name }: Pick<Column, 'title' | 'name'>): string =>
  `${title} (${name})`;

/** Takes a heading and gives the name of the column in it, which also may stand alone. */
export const nameIn = (text: string): string => /\(([\w.]+)\)\s*$/.exec(text)?.[1] ?? text.trim();
