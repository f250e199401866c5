import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { line } from '../../src/schemas/text.ts';
import { form, titled } from './formfields.ts';

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
