import { heading, wordsOf, type Field } from './columns.ts';
import { csvText, type Cell } from './csv.ts';

/**
 * A column of a table that is only read: its name, the field of the schema that it shows (keys as in
 * `Field`, with dots), or a title of its own where it shows none, and what stands in it.
 */
export type SheetColumn<Row> = {
  name: string;
  of: (row: Row) => Cell;
  description?: string;
} & ({ field: string } | { title: string });

/** What people are told of a column: its heading, what stands there, of what type, and the words for its choices. */
export type Described = {
  heading: string;
  description?: string;
  type: string;
  words: readonly { key: string; word: string }[];
};

/** Takes rows, columns and the fields of their schema and gives the table as CSV. Throws when a column shows a field that the schema does not have. */
export const sheetText = <Row>(
  rows: readonly Row[],
  all: readonly SheetColumn<Row>[],
  fields: readonly Field[],
): string =>
  csvText([
    all.map((column) => described(column, fields).heading),
    ...rows.map((row) => all.map(({ of }) => of(row))),
  ]);

/** Takes a column and the fields of its schema and gives what people are told of it. Throws as `sheetText` does. */
export function described<Row>(column: SheetColumn<Row>, fields: readonly Field[]): Described {
  const { name } = column;
  if ('title' in column)
    return {
      ...told(column.description),
      heading: heading({ title: column.title, name }),
      type: 'chữ',
      words: [],
    };
  const field = fields.find(({ keys }) => keys.join('.') === column.field);
  if (!field) throw new Error(`${name}: the schema has no field "${column.field}".`);
  const { title, ...rest } = describedField(field);
  return {
    ...rest,
    ...told(column.description ?? rest.description),
    heading: heading({ title, name }),
  };
}

/** Takes a field and gives what its schema tells people of it. */
export function describedField({ titles, shape, several }: Field): Omit<Described, 'heading'> & {
  title: string;
} {
  const words = Object.entries(wordsOf(shape) ?? {}).map(([key, word]) => ({ key, word }));
  return {
    title: titles.at(-1) ?? '',
    ...told(shape.description),
    type: typeWord(shape, words.length > 0, several),
    words,
  };
}

const told = (description: string | undefined) =>
  description === undefined ? {} : { description };

function typeWord(shape: Field['shape'], chosen: boolean, several: boolean): string {
  if (several) return 'chọn nhiều, cách nhau bằng dấu chấm phẩy';
  if (chosen) return 'chọn một';
  if (shape.cms?.widget === 'day') return 'ngày dạng năm-tháng-ngày';
  if (shape.type === 'number') return 'số';
  if (shape.type === 'integer') return 'số nguyên';
  if (shape.type === 'boolean') return 'true hoặc false';
  return shape.maxLength === undefined ? 'chữ' : `chữ, nhiều nhất ${shape.maxLength} ký tự`;
}
