import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../src/schemas/article.ts';
import { documentSchema } from '../../src/schemas/document.ts';
import { entry } from '../../src/schemas/entry.ts';
import { samples } from './samples.ts';

const article = (more: object) => ({ ...samples.articleSchema, ...more });
const cover = (src: string) => article({ people: 'none', cover: { src, alt: 'Sân trường' } });
const source = (more: object) => article({ sources: [{ title: 'Sổ tay', ...more }] });

/** The paths of what a schema has against a file. */
function wrong(schema: typeof articleSchema | typeof documentSchema, file: object): string[] {
  const issues = entry(schema).safeParse(file).error?.issues ?? [];
  return [...new Set(issues.map(({ path }) => path.join('.')))];
}

const addresses = [
  'javascript:window.__ran=1',
  'JavaScript:window.__ran=1',
  ' javascript:window.__ran=1',
  'java\nscript:window.__ran=1',
  'data:text/html,<script>window.__ran=1</script>',
  'vbscript:x',
  'http://a.example/',
  '//a.example/',
  'file:///etc/passwd',
];

test('the schemas have nothing against an honest file', () => {
  expect(wrong(articleSchema, cover('/media/articles/a/anh.webp'))).toEqual([]);
  expect(wrong(articleSchema, source({ url: 'https://a.example/' }))).toEqual([]);
  expect(wrong(documentSchema, samples.documentSchema)).toEqual([]);
});

describe('No file of an attacker’s gets past the schemas with', () => {
  test.each(addresses)('the address %j where readers click', (url) => {
    expect(wrong(articleSchema, source({ url }))).toEqual(['sources.0.url']);
    expect(wrong(documentSchema, { ...samples.documentSchema, url })).toEqual(['url']);
  });

  test.each([
    ...addresses,
    'https://a.example/a.webp',
    '/media/a.svg',
    '/media/a.webp" onerror="window.__ran=1',
    '/media/a.webp?x=.webp',
    '/quan-tri/kho/',
  ])('the picture %j', (src) => {
    expect(wrong(articleSchema, cover(src))).toEqual(['cover.src']);
  });

  test.each(['"><img src=x onerror=window.__ran=1>', '../../a', 'A', ''])(
    'the name %j of another entry',
    (name) => {
      expect(wrong(articleSchema, article({ places: [name] }))).toHaveLength(1);
    },
  );

  test('a kind, a day or a key of their own', () => {
    const picture = '"><img src=x onerror=window.__ran=1>';
    expect(
      wrong(articleSchema, article({ kind: picture, published: picture, onload: picture })),
    ).toEqual(['kind', 'published', 'onload']);
    expect(wrong(articleSchema, JSON.parse('{"__proto__":{"title":"Tin"}}'))).toContain('title');
  });
});
