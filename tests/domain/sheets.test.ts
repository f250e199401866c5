import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fields } from '../../src/domain/columns.ts';
import { eventColumns, type EventLine } from '../../src/domain/eventsheet.ts';
import { described, sheetText } from '../../src/domain/sheetcolumns.ts';
import { eventSchema } from '../../src/schemas/event.ts';
import { joined, shape } from '../../src/schemas/shape.ts';
import { samples } from '../schemas/samples.ts';

const eventFields = fields(shape(eventSchema), joined);

const rowsOf = (text: string): Record<string, string>[] =>
  parse<Record<string, string>>(text, {
    bom: true,
    columns: (head: string[]) => head.map((it) => /\((\w+)\)$/.exec(it)?.[1] ?? it),
  });

const event = (attendance?: number): EventLine => ({
  event: {
    ...eventSchema.parse({
      ...samples.eventSchema,
      state: 'held',
      ...(attendance !== undefined && { attendance }),
    }),
    slug: 'a',
  },
  province: 'Thành phố Huế',
  commune: undefined,
});

describe('the table of activities', () => {
  test('tells no count below five, and no count where the source gives none', () => {
    const rows = rowsOf(sheetText([0, 4, 5, 120, undefined].map(event), eventColumns, eventFields));
    expect(rows.map((row) => row['attendance'])).toEqual(['ít hơn 5', 'ít hơn 5', '5', '120', '']);
  });

  test('leaves out no field of an activity but the list of articles and whether it is a draft', () => {
    const shown = eventColumns.flatMap((column) => ('field' in column ? [column.field] : []));
    const left = eventFields.map(({ keys }) => keys.join('.')).filter((it) => !shown.includes(it));
    expect(left.filter((it) => !/^(sources|serves)\./.test(it))).toEqual(['articles.*', 'draft']);
  });
});

test('a column of a field that the schema does not have is an error', () => {
  expect(() => described({ name: 'x', field: 'khong.co', of: () => '' }, eventFields)).toThrow(
    'x: the schema has no field "khong.co".',
  );
});
