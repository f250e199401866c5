import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fields, type Field } from '../../cms/fields.ts';
import { line } from '../../src/schemas/text.ts';
import { daySchema } from '../../src/schemas/date.ts';
import { required } from './asked.ts';
import { forms, paths, provinces, schemas, whole } from './printing.ts';

const form = (shape: z.ZodRawShape) => fields(z.strictObject(shape), 'articles', {});
const titled = { title: 'Mục' };

/** Takes fields and gives all of them, however deep, those of a list of single boxes too. */
const all = (list: readonly Field[]): Field[] =>
  list.flatMap((it) => [it, ...all(it.fields ?? []), ...all(it.field ? [it.field] : [])]);
const everyField = [...forms.values()].flatMap(all);

const find = (name: string, path: string): Field | undefined =>
  path
    .split('.')
    .reduce<Field | undefined>(
      (above, key) => (above?.fields ?? []).find((it) => it.name === key),
      { name, label: name, widget: 'object', required: true, fields: forms.get(name) ?? [] },
    );

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

describe('a mistake in a schema stops the print', () => {
  test('a field without a title', () => {
    expect(() => form({ cover: z.strictObject({ alt: line(9) }).meta(titled) })).toThrow(
      new Error('articles.cover.alt: it has no title. Give it one with .meta({ title }).'),
    );
  });

  test.each<[string, z.ZodType]>([
    ['any value', z.unknown()],
    ['a record', z.record(z.string(), z.string())],
    ['text or a number', z.union([z.string(), z.number()])],
    ['a moment', z.date()],
    ['a list of anything', z.array(z.unknown())],
    ['one object or a text', z.union([z.strictObject({ a: line(9).meta(titled) }), line(9)])],
    ['objects that share a key of text', z.xor([keyed(line(9)), keyed(line(8))])],
  ])('%s', (_name, schema) => {
    expect(() => form({ cover: schema.meta(titled) })).toThrow(
      new Error(
        'articles.cover: the CMS has no form for its shape. Choose another shape, or teach cms/fields.ts this one.',
      ),
    );
  });

  test('a choice without words', () => {
    const kind = z.enum(['news', 'guide']);
    expect(() =>
      form({ kind: kind.meta({ ...titled, cms: { options: { news: 'Tin' } } }) }),
    ).toThrow(new Error('articles.kind: "guide" has no words. Give it some in cms.options.'));
    expect(() => form({ kind: z.array(kind).meta(titled) })).toThrow(
      new Error('articles.kind: "news" has no words. Give it some in cms.options.'),
    );
  });

  test('a pattern whose refusal cannot be heard', () => {
    expect(() => form({ a: z.string().regex(/^\?/).meta(titled) })).toThrow(
      new Error(
        'articles.a: its schema accepts "?", so its refusal cannot be printed. Narrow its pattern.',
      ),
    );
  });

  test('a relation to nothing', () => {
    expect(() => form({ a: line(9).meta({ ...titled, cms: { relation: 'keys' } }) })).toThrow(
      new Error('articles.a: nothing named "keys" can be chosen. Name a collection.'),
    );
  });
});

function keyed(schema: z.ZodType): z.ZodObject {
  return z.strictObject({ key: schema.meta(titled) });
}

describe('a box fits what it holds', () => {
  test('a long line has several rows', () => {
    const widgets = form({ a: line(199).meta(titled), b: line(200).meta(titled) });
    expect(widgets.map(({ widget }) => widget)).toEqual(['string', 'text']);
  });

  test.each([1, 20, 20_000])(
    'a line of at most %i characters, not counting blanks around',
    (max) => {
      const [box] = form({ a: line(max).meta(titled) });
      const [pattern = '', refusal] = box?.pattern ?? [];
      expect(refusal).toBe(`Dài quá ${max} ký tự. Hãy viết ngắn lại.`);
      const fits = (text: string) => new RegExp(pattern).test(text);
      for (const text of ['ờ'.repeat(max), ` ${'x'.repeat(max)}\n`]) expect(fits(text)).toBe(true);
      for (const text of ['ờ'.repeat(max + 1), ` ${'x'.repeat(max + 1)}\n`])
        expect(fits(text)).toBe(false);
    },
  );

  test('a day is picked, and written as the schema reads it', () => {
    expect(form({ a: daySchema.meta(titled) })).toEqual([
      {
        name: 'a',
        label: 'Mục',
        widget: 'datetime',
        required: true,
        format: 'YYYY-MM-DD',
        time_format: false,
        picker_utc: false,
      },
    ]);
  });

  test('a date that may be a year alone is typed', () => {
    expect(find('documents', 'issued')).toEqual({
      name: 'issued',
      label: 'Ngày ban hành',
      widget: 'string',
      required: false,
      pattern: [
        '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
        "Viết '2026-11-22', '2026-11' hoặc '2026' nếu nguồn chỉ cho biết đến đó.",
      ],
    });
  });

  test('what only a control of our own can ask has that control, and no fields beside it', () => {
    const asked = [
      ['places', 'area', 'area', true],
      ['places', 'position', 'point', false],
      ['places', 'hours.rules', 'hours', false],
      ['hotlines', 'hours.rules', 'hours', false],
      ['places', 'phones.number', 'phone', true],
      ['hotlines', 'number', 'phone', true],
    ] as const;
    for (const [form, path, widget, required] of asked) {
      const it = find(form, path);
      expect(it, `${form}.${path}`).toMatchObject({ widget, required });
      expect(it).not.toHaveProperty('fields');
      expect(it).not.toHaveProperty('pattern');
    }
    expect(find('places', 'hours.rules')).toMatchObject({ label: 'Giờ trong tuần', min: 1 });
  });

  test('only a control of our own hides what stands below it', () => {
    const hidden = everyField.filter(({ widget }) => whole.includes(widget));
    expect(hidden.map(({ name }) => name).toSorted()).toEqual([
      'area',
      'area',
      'position',
      'rules',
      'rules',
    ]);
  });

  test('a province is chosen by name, all thirty-four in dictionary order', () => {
    const options = [find('hotlines', 'area'), find('documents', 'areas')];
    expect(provinces.size).toBe(34);
    for (const it of options) {
      const labels = (it?.['options'] as { label: string }[]).map(({ label }) => label); // Printed so.
      expect(labels.length).toBe(34);
      expect([labels[0], labels[1], labels.at(-1)]).toEqual([
        'Tỉnh An Giang',
        'Tỉnh Bắc Ninh',
        'Tỉnh Vĩnh Long',
      ]);
      expect(labels).toContain('Thành phố Đồng Nai');
    }
    expect(find('documents', 'areas')).toMatchObject({ widget: 'select', multiple: true });
  });

  test('what an article points to is picked from the library by its title', () => {
    expect(find('articles', 'documents')).toEqual({
      name: 'documents',
      label: 'Văn bản liên quan',
      widget: 'entries',
      required: false,
      collection: 'documents',
      multiple: true,
    });
  });

  test('a list of lines has a box for each, so a comma parts nothing', () => {
    expect(find('articles', 'remember')).toMatchObject({
      widget: 'list',
      max: 3,
      field: { label: 'Điều cần nhớ', widget: 'string', required: true },
    });
  });

  test('a switch that the schema presets is preset in the form', () => {
    expect(find('articles', 'draft')).toEqual({
      name: 'draft',
      label: 'Bản nháp',
      widget: 'boolean',
      required: false,
      hint: 'Bản nháp không lên trang.',
      default: false,
    });
  });

  test('a switch that is on when nothing is said looks on, even in a group that may stay empty', () => {
    expect(find('articles', 'law.pending')?.['default']).toBe(true);
    expect(find('articles', 'draft')?.['default']).toBe(false);
  });

  test('nothing inside an optional group is required, so the group can stay empty', () => {
    expect(find('articles', 'law.number')?.required).toBe(false);
    expect(find('settings', 'x')).toBeUndefined();
    expect(find('site', 'sea.hoangSa')?.required).toBe(true);
  });

  test('objects among which a file chooses share a form', () => {
    const exact = { near: 'Gần', far: 'Xa' } as const;
    const schema = z.discriminatedUnion('exact', [
      z.strictObject({
        exact: z.enum(['near', 'far']).meta({ title: 'Đến đâu', cms: { options: exact } }),
        lat: z.number().min(7.5).max(23.5).meta({ title: 'Vĩ độ' }),
      }),
      z.strictObject({ exact: z.literal('none').meta({ title: 'Chưa có' }) }),
    ]);
    const [it] = form({ a: schema.meta(titled) });
    expect(it?.fields?.map(({ name, widget }) => [name, widget])).toEqual([
      ['exact', 'select'],
      ['lat', 'number'],
    ]);
    expect(it?.fields?.[0]?.['options']).toEqual([
      { label: 'Gần', value: 'near' },
      { label: 'Xa', value: 'far' },
      { label: 'Chưa có', value: 'none' },
    ]);
    expect(it?.fields?.[1]).toMatchObject({ min: 7.5, max: 23.5 });
  });

  test('a picture and a file are uploaded by controls of our own, a file of its kinds alone', () => {
    expect(find('articles', 'cover.src')).toMatchObject({
      widget: 'picture',
      pattern: [
        '^\\/media\\/[a-z0-9/._-]+\\.(webp|jpg|png)$',
        'Ảnh phải là tệp WebP, JPG hoặc PNG trong /media/.',
      ],
    });
    expect(find('documents', 'file')).toMatchObject({
      widget: 'attachment',
      kinds: ['pdf', 'docx'],
      pattern: [
        '^\\/media\\/[a-z0-9/._-]+\\.(pdf|docx)$',
        'Chỉ nhận tệp PDF hoặc DOCX trong /media/.',
      ],
    });
    expect(find('articles', 'audio.src')?.widget).toBe('attachment');
  });
});
