import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Field } from '../../cms/fields.ts';
import { required } from './asked.ts';
import { forms, paths, schemas, whole } from './printing.ts';
import { everyField } from './formfields.ts';

describe('every form is its schema', () => {
  test.each(schemas)('$name asks for all that its schema knows, each once', ({ name, schema }) => {
    const known = keysOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    expect(known.length).toBeGreaterThan(3);
    const asked = paths(forms.get(name) ?? []).filter((path) => path !== 'body');
    expect(asked.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test('the check sees a key inside a list and one that only one of several shapes has', () => {
    const schema = z.strictObject({
      list: z.array(z.strictObject({ a: z.string() })).optional(),
      either: z.discriminatedUnion('k', [
        z.strictObject({ k: z.literal('x'), b: z.string() }),
        z.strictObject({ k: z.literal('y') }),
      ]),
    });
    expect(new Set(keysOf(z.toJSONSchema(schema, { io: 'input' })))).toEqual(
      new Set(['list', 'list.a', 'either', 'either.k', 'either.b']),
    );
    const box = { name: 'a', label: 'Chữ', widget: 'string', required: true };
    expect(paths([{ ...box, widget: 'list', name: 'list', fields: [box, box] }])).toEqual([
      'list',
      'list.a',
      'list.a',
    ]);
  });

  test.each(schemas)('$name requires what its schema requires', ({ name, schema }) => {
    const form = (forms.get(name) ?? []).filter((it) => it.name !== 'body');
    const insisted = required(schema, form);
    expect(insisted.printed).toEqual(insisted.demanded);
  });

  test('the check sees a field that is required on one side alone', () => {
    const schema = z.strictObject({
      a: z.string(),
      b: z.string().optional(),
      c: z.strictObject({ d: z.string(), e: z.string().optional() }),
      f: z.array(z.strictObject({ g: z.string() })).optional(),
    });
    const text = { label: 'Chữ', widget: 'string' };
    const printed: Field[] = [
      { name: 'a', required: false, ...text },
      { name: 'b', required: true, ...text },
      {
        name: 'c',
        label: 'Nhóm',
        widget: 'object',
        required: true,
        fields: [
          { name: 'd', required: false, ...text },
          { name: 'e', required: true, ...text },
        ],
      },
      {
        name: 'f',
        label: 'Dòng',
        widget: 'list',
        required: true,
        fields: [{ name: 'g', required: false, ...text }],
      },
    ];
    expect(required(schema, printed)).toEqual({
      printed: ['b', 'c', 'c.e', 'f'],
      demanded: ['a', 'c', 'c.d', 'f.g'],
    });
  });
});

/**
 * Every key in what JSON Schema says, however deep; a row of a list adds none. What a control of our
 * own asks as a whole (cms/widgets) has no fields below it.
 */
function keysOf(node: unknown, above = ''): string[] {
  if (node === null || typeof node !== 'object') return [];
  const { properties, items, oneOf, cms } = node as Record<string, unknown>; // Checked to be an object.
  if (isWhole(cms)) return [];
  const own = Object.entries(properties ?? {}).flatMap(([key, inner]) => [
    `${above}${key}`,
    ...keysOf(inner, `${above}${key}.`),
  ]);
  const variants = Array.isArray(oneOf) ? oneOf : [];
  return [...own, ...[items, ...variants].flatMap((it) => keysOf(it, above))];
}

const isWhole = (cms: unknown): boolean =>
  typeof cms === 'object' && cms !== null && 'widget' in cms && whole.includes(String(cms.widget));

describe('editors read Vietnamese', () => {
  test('every box, list and button has a label', () => {
    expect(everyField.length).toBeGreaterThan(200);
    for (const { name, label } of everyField)
      expect(label, name).toMatch(/^\p{Lu}[\p{L}\p{N} ,.()/]*$/u);
  });

  test('every choice has words', () => {
    const options = everyField.flatMap(({ options: it }) => (Array.isArray(it) ? it : []));
    expect(options.length).toBeGreaterThan(200);
    for (const { label } of options) expect(label).toMatch(/^\p{L}[\p{L}\p{N} ,.()/-]*$/u);
  });

  test('every refusal is a sentence', () => {
    const refusals = everyField.flatMap(({ pattern }) => (pattern ? [pattern[1]] : []));
    expect(refusals.length).toBeGreaterThan(100);
    for (const refusal of refusals)
      expect(refusal).toMatch(/^\p{Lu}.*[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụ].*\.$/u);
  });
});
