import type { z } from 'zod';
import { joined, shape, type Shape } from '../src/schemas/shape.ts';

/** What a `cms.relation` may name: a collection, from which entries are chosen, or fixed options. */
export type Relations = Readonly<
  Record<string, { entries: true } | { options: readonly Option[] }>
>;

/** What can be chosen, with the words for it. */
type Option = { label: string; value: string | number };

/** A field of a Decap form. */
export type Field = { name: string; label: string; required: boolean; hint?: string } & Control;

/** The part of a field that depends on what it holds: Decap's widget with its settings. */
type Control = {
  widget: string;
  pattern?: readonly [pattern: string, refusal: string];
  fields?: Field[];
  field?: Field;
  [setting: string]: unknown;
};

/**
 * Where the walk is: `asked` as long as all around is required, for Decap asks for what is required
 * inside an optional object even when nobody fills that in (decap-cms#2103); the schema asks at saving.
 */
type Place = { path: string; asked: boolean; relations: Relations };

/** From this many characters on, a line gets a box of several rows. */
const longLine = 200;

const formless =
  'the CMS has no form for its shape. Choose another shape, or teach cms/fields.ts this one.';

const unheard = 'its schema accepts "?", so its refusal cannot be printed. Narrow its pattern.';

/**
 * Takes the schema of a collection, its name, and what relations may name, and gives the fields of its
 * form; throws a sentence naming the field that has no title, no words for a choice, or no form.
 */
export const fields = (schema: z.ZodType, collection: string, relations: Relations): Field[] =>
  inside(shape(schema), { path: collection, asked: true, relations });

function inside({ properties = {}, required = [] }: Shape, place: Place): Field[] {
  return Object.entries(properties).map(([name, it]) => {
    const path = `${place.path}.${name}`;
    const needed = required.includes(name);
    const asked = place.asked && needed;
    // A switch that is on when nothing is said must look on; a group of nothing else is dropped at saving.
    const shown = it.default !== undefined && (place.asked || it.default === true);
    const preset = shown ? { default: it.default } : {};
    const said = field(name, it, { ...place, path, asked });
    return { ...said, ...(needed && !asked ? needHint(said) : {}), ...preset };
  });
}

/** What an optional group cannot do without, once it is used. */
const needHint = ({ hint }: Field) => ({
  hint: [hint, 'Cần điền nếu dùng nhóm này.'].filter(Boolean).join(' '),
});

function field(name: string, it: Shape, place: Place): Field {
  const label = it.title;
  if (!label) return refuse(place, 'it has no title. Give it one with .meta({ title }).');
  const hint = it.description === undefined ? {} : { hint: it.description };
  const { widget, ...settings } = control(it, place);
  return { name, label, widget, required: place.asked, ...hint, ...settings };
}

function control(it: Shape, place: Place): Control {
  const { options, relation, widget } = it.cms ?? {};
  if (relation !== undefined) return related(it, relation, place);
  if (options ?? it.items?.cms?.options ?? it.enum) return choice(it, place);
  if (widget === 'day')
    return { widget: 'datetime', format: 'YYYY-MM-DD', time_format: false, picker_utc: false };
  if (widget === 'image' || widget === 'file') return upload(it, widget, place);
  if (widget !== undefined) return { widget, ...bounds(it) };
  if (it.oneOf) return control(joined(it.oneOf) ?? {}, place);
  return plain(it, place);
}

function plain(it: Shape, place: Place): Control {
  switch (it.type) {
    case 'string':
      return { widget: (it.maxLength ?? 0) < longLine ? 'string' : 'text', ...pattern(it, place) };
    case 'boolean':
      return { widget: 'boolean' };
    case 'integer':
    case 'number': {
      const range = present({ min: it.minimum, max: it.maximum });
      return { widget: 'number', value_type: it.type === 'integer' ? 'int' : 'float', ...range };
    }
    case 'object':
      if (!it.properties) return refuse(place, formless);
      // A photograph is looked for, and found at once; other groups that may stay empty are shut.
      return {
        widget: 'object',
        collapsed: !place.asked && !holdsPicture(it),
        fields: inside(it, place),
      };
    case 'array':
      return list(it, place);
    default:
      return refuse(place, formless);
  }
}

const holdsPicture = ({ properties = {} }: Shape): boolean =>
  Object.values(properties).some(({ cms }) => cms?.widget === 'image');

function pattern({ pattern, maxLength, refusal }: Shape, place: Place): Pick<Control, 'pattern'> {
  // Schemas trim a line before they measure it.
  const short = maxLength === undefined ? undefined : `^\\s*[\\s\\S]{0,${maxLength}}?\\s*$`;
  const wanted = pattern ?? short;
  if (wanted === undefined) return {};
  return { pattern: [wanted, refusal ?? refuse(place, unheard)] };
}

function list(it: Shape, place: Place): Control {
  const { title = it.title, ...item } = it.items ?? {};
  const row = { ...place, asked: true };
  if (!item.properties) {
    const name = place.path.split('.').at(-1) ?? '';
    return { widget: 'list', ...bounds(it), field: field(name, present({ ...item, title }), row) };
  }
  const summary = `{{fields.${Object.keys(item.properties)[0]}}}`;
  const head = { label_singular: title, summary, collapsed: true };
  return { widget: 'list', ...head, ...bounds(it), fields: inside(item, row) };
}

function choice(it: Shape, place: Place): Control {
  const { enum: values, type, cms } = it.items ?? it;
  const words = it.cms?.options ?? cms?.options ?? {};
  const keys = values ?? Object.keys(words);
  const options = keys.map((key) => ({
    label: words[key] || refuse(place, `"${key}" has no words. Give it some in cms.options.`),
    value: type === 'integer' ? Number(key) : key,
  }));
  return select(it, options);
}

const select = (it: Shape, options: readonly Option[]): Control => ({
  widget: 'select',
  ...several(it),
  options,
});

function related(it: Shape, name: string, place: Place): Control {
  const target = place.relations[name];
  if (!target) return refuse(place, `nothing named "${name}" can be chosen. Name a collection.`);
  if ('options' in target) return select(it, target.options);
  // Decap's own `relation` asks the backend for every entry there is.
  return { widget: 'entries', collection: name, ...several(it) };
}

function upload(it: Shape, widget: 'image' | 'file', place: Place): Control {
  // Both are fields of our own, which scale, rename and refuse: see cms/widgets/upload.ts.
  if (widget === 'image') return { widget: 'picture', ...pattern(it, place) };
  const kinds = /\\\.\(([a-z0-9|]+)\)\$$/.exec(it.pattern ?? '')?.[1]?.split('|');
  if (!kinds) return refuse(place, 'its pattern names no kinds of file, as in "\\.(pdf|docx)$".');
  return { widget: 'attachment', kinds, ...pattern(it, place) };
}

const several = (it: Shape) => (it.items ? { multiple: true, ...bounds(it) } : {});

const bounds = ({ minItems, maxItems }: Shape) => present({ min: minItems, max: maxItems });

/** Leaves out what is undefined. */
function present<T extends object>(it: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const pairs = Object.entries(it).filter(([, value]) => value !== undefined);
  // Only keys of `it` are left, each with its own value.
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function refuse({ path }: Place, trouble: string): never {
  throw new Error(`${path}: ${trouble}`);
}
