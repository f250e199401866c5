import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fields } from '../../src/domain/columns.ts';
import { eventColumns, type EventLine } from '../../src/domain/eventsheet.ts';
import { indicatorColumns, indicatorLines } from '../../src/domain/indicatorsheet.ts';
import { described, sheetText } from '../../src/domain/sheetcolumns.ts';
import { eventSchema } from '../../src/schemas/event.ts';
import { planSchema } from '../../src/schemas/plan.ts';
import { joined, shape } from '../../src/schemas/shape.ts';
import { samples } from '../schemas/samples.ts';

const eventFields = fields(shape(eventSchema), joined);
const planFields = fields(shape(planSchema), joined);

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
    expect(rows.map((row) => row['attendance'])).toEqual(['dưới 5', 'dưới 5', '5', '120', '']);
  });

  test('leaves out no field of an activity but the list of articles and whether it is a draft', () => {
    const shown = eventColumns.flatMap((column) => ('field' in column ? [column.field] : []));
    const left = eventFields.map(({ keys }) => keys.join('.')).filter((it) => !shown.includes(it));
    expect(left.filter((it) => !/^(sources|serves)\./.test(it))).toEqual(['articles.*', 'draft']);
  });
});

describe('the table of indicators', () => {
  const plan = planSchema.parse({
    ...samples.planSchema,
    indicators: [
      {
        label: 'Xã',
        text: '100% xã',
        kind: 'target',
        comparator: '=',
        min: 100,
        unit: '%',
        period: '2021',
      },
      {
        label: 'Người',
        text: 'Nhiều người',
        kind: 'target',
        comparator: '>=',
        unit: 'người',
        period: '2021',
        results: [{ text: 'Được 3', asOf: '2021-12', source: { title: 'Báo cáo' } }],
      },
    ],
  });
  const rows = rowsOf(
    sheetText(
      indicatorLines([{ ...plan, slug: 'hue-2021' }], new Map([['46', 'Thành phố Huế']])),
      indicatorColumns,
      planFields,
    ),
  );

  test('has a row for each, at its level and in its year, beside the province of today', () => {
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      plan: 'hue-2021',
      area: 'tỉnh Thừa Thiên Huế',
      level: 'province',
      province: '46',
      provinceName: 'Thành phố Huế',
      period: '2021',
      sentence: '100% xã',
      comparator: "'=",
      min: '100',
    });
  });

  test('leaves empty what is not known, and never says zero', () => {
    expect(rows[1]).toMatchObject({ min: '', max: '', results: '2021-12: Được 3' });
    expect(rows[0]).toMatchObject({ results: '' });
  });
});

test('a column of a field that the schema does not have is an error', () => {
  expect(() => described({ name: 'x', field: 'khong.co', of: () => '' }, planFields)).toThrow(
    'x: the schema has no field "khong.co".',
  );
});
