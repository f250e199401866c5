import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mistakes } from './mistakes.ts';
import { samples } from './samples.ts';

const folder = new URL('../../src/schemas/', import.meta.url);
const loaded = await Promise.all(
  readdirSync(folder).map(
    (file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>,
  ),
);
const schemas = loaded
  .flatMap((module) => Object.entries(module))
  .flatMap(([name, schema]): [string, z.ZodType][] =>
    schema instanceof z.ZodType ? [[name, schema]] : [],
  );
const records = schemas.filter(([name]) => name in samples);
const sample = (name: string): object => samples[name as keyof typeof samples];

/** A node of JSON Schema, as far as the walk needs it. */
type Node = {
  title?: string;
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  oneOf?: Node[];
  anyOf?: Node[];
};

/** Takes a node and gives each field inside it, however deep, by its path. */
function fields(node: Node, path = ''): [path: string, field: Node][] {
  const own = Object.entries(node.properties ?? {}).map(([key, inner]): [string, Node] => [
    `${path}.${key}`,
    inner,
  ]);
  const shapes = [
    ...(node.items ? [node.items] : []),
    ...(node.oneOf ?? []),
    ...(node.anyOf ?? []),
  ];
  return [
    ...own,
    ...own.flatMap(([at, it]) => fields(it, at)),
    ...shapes.flatMap((it) => fields(it, path)),
  ];
}

const printed = (schema: z.ZodType): Node =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;

describe('editors see a Vietnamese title on every field', () => {
  test('the walk sees a field without a title, also inside a list and inside one of several shapes', () => {
    const bare = z.strictObject({
      list: z.array(z.strictObject({ inner: z.string() })).meta({ title: 'Danh sách' }),
      shape: z.union([z.strictObject({ deep: z.string() }), z.string()]).meta({ title: 'Dạng' }),
    });
    const untitled = fields(printed(bare)).filter(([, field]) => !field.title);
    expect(untitled.map(([path]) => path)).toEqual(['.list.inner', '.shape.deep']);
  });

  test.each(schemas)('%s', (_name, schema) => {
    for (const [path, field] of fields(printed(schema)))
      expect(field.title, path).toMatch(/^\p{Lu}[\p{L}\p{N} ,.()/]*$/u);
  });

  test('all schemas together have well over a hundred fields', () => {
    expect(schemas.length).toBeGreaterThan(15);
    expect(schemas.flatMap(([, schema]) => fields(printed(schema))).length).toBeGreaterThan(150);
  });
});

describe('files say what a schema knows, and nothing else', () => {
  test('every schema of a record has a sample', () => {
    const objects = schemas
      .filter(([, schema]) => printed(schema).type === 'object')
      .map(([name]) => name);
    expect(objects.toSorted()).toEqual(Object.keys(samples).toSorted());
  });

  test.each(records)('%s takes the least that it asks for', (name, schema) => {
    expect(mistakes(schema, sample(name))).toEqual([]);
  });

  test.each(records)('%s refuses a field that it does not know', (name, schema) => {
    expect(mistakes(schema, { ...sample(name), hoTen: 'Nguyễn Văn A' })).toEqual([
      'hoTen: Không có mục nào tên như vậy. Hãy sửa tên, hoặc xóa dòng này.',
    ]);
  });

  test.each(records)('%s misses every field that is left out', (name, schema) => {
    for (const key of Object.keys(sample(name))) {
      const found = mistakes(schema, { ...sample(name), [key]: undefined });
      expect(found.length, key).toBeGreaterThan(0);
      for (const mistake of found) expect(mistake.startsWith(`${key}: `), mistake).toBe(true);
    }
  });
});

test('no mistake, anywhere in a file, is told in English', () => {
  const junk = [
    null,
    true,
    1.5,
    -1,
    1e9,
    '',
    ' ',
    'x',
    '?',
    'x'.repeat(30_000),
    [],
    ['x'],
    [[]],
    {},
    { x: 1 },
  ];
  let told = 0;
  const tell = (schema: z.ZodType, value: unknown) => {
    for (const mistake of mistakes(schema, value)) {
      told += 1;
      expect(mistake).not.toMatch(/invalid|expected|too (small|big)|unrecognized|required|must/i);
      expect(mistake, 'a sentence with Vietnamese letters').toMatch(
        /: \p{Lu}.*[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụ].*\.$/u,
      );
    }
  };
  const spoil = (
    schema: z.ZodType,
    whole: unknown,
    part: unknown,
    put: (value: unknown) => unknown,
  ) => {
    for (const value of junk) tell(schema, put(value));
    if (part === null || typeof part !== 'object') return;
    for (const [key, inner] of Object.entries(part)) {
      const copy = (value: unknown) =>
        Array.isArray(part) ? part.with(Number(key), value) : { ...part, [key]: value };
      spoil(schema, whole, inner, (value) => put(copy(value)));
    }
  };
  for (const [name, schema] of records) spoil(schema, sample(name), full(name), (value) => value);
  expect(told).toBeGreaterThan(2_000);
});

/** A sample with its optional parts filled in, so that their mistakes are told too. */
function full(name: string): object {
  const fact = samples.factSchema;
  const more: Record<string, object> = {
    articleSchema: {
      reviewedBy: ['editor'],
      law: { number: '1', asOf: '2026-01-01', pending: true },
      cover: { src: '/media/a.webp', alt: 'Ảnh' },
      audio: { src: '/media/a.mp3', language: 'Tà Ôi', transcript: 'Chào' },
      places: ['hue-1'],
      remember: ['Gọi 115'],
      draft: false,
    },
    areaCorrectionSchema: { changes: [{ code: '75', type: 'city', name: 'Đồng Nai' }] },
    documentSchema: {
      areas: ['46'],
      replaces: ['luat-73-2021'],
      url: 'https://vbpl.vn/',
      file: '/media/a.pdf',
    },
    hotlineSchema: { area: '01', hours: { ...samples.hoursSchema, holidays: 'open' } },
    keySchema: {
      role: 'point',
      place: 'hue-1',
      province: '46',
      communes: ['19815'],
      deadlineHours: 16,
      coordinator: 'hue',
      versions: [{ ...samples.keySchema.versions[0], retired: '2027-01-05' }],
      away: [{ from: '2026-12-01', to: '2026-12-04', cover: 'hue-2' }],
    },
    placeSchema: {
      position: { precision: 'commune', lat: 16.4, lng: 107.6 },
      phones: [samples.phoneSchema],
      operatorType: 'health',
      services: ['counselling'],
      receives: ['anyone'],
      cost: { value: 'free', checkedOn: '2026-01-01' },
      anonymous: fact,
      formerAddress: { province: 'Thừa Thiên Huế' },
      licence: { number: '1', issuer: 'Công an tỉnh', checkedOn: '2026-01-01' },
      verified: { on: '2026-01-01', how: 'visit', role: 'biên tập viên' },
    },
    planSchema: {
      indicators: [
        {
          ...samples.planSchema.indicators[0],
          min: 1,
          max: 2,
          results: [{ text: 'Đạt', asOf: '2021', source: samples.sourceSchema }],
        },
      ],
    },
    settingsSchema: { contact: { email: 'a@b.vn', address: 'Huế' }, holidays: ['2026-01-01'] },
    sourceSchema: { date: '2021', url: 'https://vbpl.vn/', document: 'luat-120-2025' },
  };
  return { ...sample(name), ...more[name] };
}
