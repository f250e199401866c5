import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Sheets, SheetRow } from './opensheets.ts';

type Field = {
  name: string;
  type: string;
  format?: string;
  constraints?: { required?: boolean; enum?: string[] };
};

/**
 * Takes the folder of the official description of tables and tables, and gives what it says against
 * their cells. Each of its tables becomes a JSON Schema, so that this shares no code with the reader of
 * packages; links and repeated ids are for others to see.
 */
export function rowErrors(folder: string, sheets: Sheets): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; schema: { fields: Field[] } }[];
  };
  return Object.entries(sheets).flatMap(([table, rows]) => {
    const fields = resources.find(({ name }) => name === table)?.schema.fields ?? [];
    const validate = ajv.compile(rowSchema(fields));
    return rows.flatMap((row) =>
      validate(cells(row, fields))
        ? []
        : (validate.errors ?? []).map((it) => `${table}${it.instancePath} ${it.message ?? ''}`),
    );
  });
}

const rowSchema = (fields: readonly Field[]): object => ({
  type: 'object',
  additionalProperties: false,
  required: fields.filter((it) => it.constraints?.required).map(({ name }) => name),
  properties: Object.fromEntries(fields.map((it) => [it.name, cellSchema(it)])),
});

function cellSchema({ type, format, constraints }: Field): object {
  if (type === 'number') return { type: 'number' };
  if (type === 'date') return { type: 'string', format: 'date' };
  if (type === 'time') return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d$' };
  return {
    type: 'string',
    ...(format && { format }),
    ...(constraints?.enum && { enum: constraints.enum }),
  };
}

/** A row with numbers as numbers; an empty cell is none. */
function cells(row: SheetRow, fields: readonly Field[]): object {
  const numbers = new Set(fields.filter((it) => it.type === 'number').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, numbers.has(name) && value.trim() ? numeral(value) : value]),
  );
}

const numeral = (value: string): number | string =>
  Number.isFinite(Number(value)) ? Number(value) : value;
