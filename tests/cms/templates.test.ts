import { describe, expect, test } from 'vitest';
import { folders } from '../../cms/collections.ts';
import { blanks, checkSteps, entryAddress, templates } from '../../cms/templates.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { placeSchema } from '../../src/schemas/place.ts';

const filled = templates('2026-11-22').map(({ label, address }) => {
  const [form = '', query = ''] = address.split('?');
  return { label, form, fields: new URLSearchParams(query) };
});

describe('a form that is filled in beforehand', () => {
  test('is there for the week’s news and for an event', () => {
    expect(filled.map(({ label }) => label)).toEqual(['Viết tin trong tuần', 'Kể lại một sự kiện']);
    expect(filled.map(({ form }) => form)).toEqual(filled.map(() => '#/collections/articles/new'));
  });

  test.each(filled)('$label: leaves nothing to choose that has a sensible answer', ({ fields }) => {
    expect(fields.get('published')).toBe('2026-11-22');
    const { kind, audiences, topics, published } = articleSchema.shape;
    const list = (name: string) => fields.get(name)?.split(',');
    expect(kind.safeParse(fields.get('kind')).success).toBe(true);
    expect(audiences.safeParse(list('audiences')).success).toBe(true);
    expect(topics.safeParse(list('topics')).success).toBe(true);
    expect(published.safeParse(fields.get('published')).success).toBe(true);
  });

  test.each(filled)('$label: names fields of the form alone', ({ fields }) => {
    const known = [...Object.keys(articleSchema.shape), 'body'];
    expect([...fields.keys()].filter((name) => !known.includes(name))).toEqual([]);
  });

  test.each(filled)(
    '$label: is free of what Decap escapes on the way into a form',
    ({ fields }) => {
      expect([...fields.values()].join('')).not.toMatch(/[&<>"']/);
    },
  );

  test.each(filled)('$label: has a heading and a line to fill in for each part', ({ fields }) => {
    const body = fields.get('body') ?? '';
    const headings = body.match(/^## .+$/gm) ?? [];
    expect(headings.length).toBeGreaterThan(2);
    expect(blanks(body)).toHaveLength(headings.length);
  });
});

describe('lines that nobody has filled in', () => {
  test('are seen', () => {
    expect(blanks('## Ai tham gia\n\n(Viết ở đây: nhóm người nào.)\n\nĐã viết.')).toEqual([
      '(Viết ở đây: nhóm người nào.)',
    ]);
  });

  test('are none in an article', () => {
    expect(blanks('Ngày 22/11 (Chủ nhật), xã tổ chức. Viết ở đây: một câu.')).toEqual([]);
  });
});

test('a check of a place is told in the words of its form', () => {
  const { verified, status } = placeSchema.shape;
  const { on, how, role } = verified.unwrap().shape;
  const said = checkSteps.join(' ');
  for (const field of [verified, status, on, how, role])
    expect(said).toContain(`“${field.meta()?.title}”`);
});

test('an entry opens at its collection and the name of its file', () => {
  expect(folders.map(({ name }) => name)).toContain('places');
  expect(entryAddress('places', 'noi-thu')).toBe('#/collections/places/entries/noi-thu');
});
