import type { z } from 'zod';
import { files, folders } from '../collections.ts';
import { joined, shape, type Shape } from '../../src/schemas/shape.ts';
import type { Draft } from './draft.ts';

/** What is asked of an entry: its schema, and the same with the words for editors. */
export type Form = { name: string; schema: z.ZodType; shape: Shape };

/** Takes a draft and gives its form; throws a sentence when no form has such a name. */
export function form({ collection, slug }: Pick<Draft, 'collection' | 'slug'>): Form {
  const name = collection === 'settings' ? slug : collection;
  const found = [...folders, ...files].find((it) => it.name === name);
  if (!found) throw new Error(`${name}: the CMS has no form of this name. See cms/collections.ts.`);
  return { name: found.name, schema: found.schema, shape: shape(found.schema) };
}

/** Takes a part of a form and a key and gives the part inside it. */
export const inside = (it: Shape | undefined, key: PropertyKey): Shape | undefined =>
  typeof key === 'number' ? it?.items : whole(it)?.properties?.[String(key)];

/** Takes a part of a form and gives it as one group, also where a file chooses among several. */
export const whole = (it: Shape | undefined): Shape | undefined =>
  it?.oneOf ? joined(it.oneOf) : it;

/** Takes a form and the keys that lead to a value and gives the words over its box: "Nguồn › 2 › Địa chỉ web". */
export function label(form: Form, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'Cả mục';
  const parts = path.map((_, at) =>
    path.slice(0, at).reduce<Shape | undefined>(inside, form.shape),
  );
  return path
    .map((key, at) =>
      typeof key === 'number' ? `${key + 1}` : (inside(parts[at], key)?.title ?? String(key)),
    )
    .join(' › ');
}

/** The words over the box of the text below the fields. */
export const bodyLabel = 'Nội dung';
