import { z } from 'zod';
import { fields, type Field } from '../../cms/fields.ts';
import { forms } from './printing.ts';

/** Takes the shape of a schema and gives the fields of a form for it. */
export const form = (shape: z.ZodRawShape) => fields(z.strictObject(shape), 'articles', {});
/** What a schema must say of a field. */
export const titled = { title: 'Mục' };

/** Takes fields and gives all of them, however deep, those of a list of single boxes too. */
const all = (list: readonly Field[]): Field[] =>
  list.flatMap((it) => [it, ...all(it.fields ?? []), ...all(it.field ? [it.field] : [])]);

/** Every field of every form. */
export const everyField = [...forms.values()].flatMap(all);

/** Takes a form and the path of a field in it and gives the field. */
export const find = (name: string, path: string): Field | undefined =>
  path
    .split('.')
    .reduce<Field | undefined>(
      (above, key) => (above?.fields ?? []).find((it) => it.name === key),
      { name, label: name, widget: 'object', required: true, fields: forms.get(name) ?? [] },
    );
