import { expect, test } from 'vitest';
import { records } from './files.ts';

const documents = records('documents').filter(({ data }) => !data.draft);
const bySlug = new Map(documents.map(({ slug, data }) => [slug, data]));

test('the library holds at least 14 documents, each with a summary in our words', () => {
  expect(documents.length).toBeGreaterThanOrEqual(14);
  for (const { path, body } of documents) expect(body.length, path).toBeGreaterThan(200);
});

test('a document that replaced another says so on both, and the old one is no longer in force', () => {
  const pairs = documents.flatMap(({ slug, data }) =>
    (data.replaces ?? []).map((old) => [slug, old] as const),
  );
  expect(pairs).toContainEqual(['luat-120-2025', 'luat-73-2021']);
  for (const [slug, old] of pairs) {
    expect(bySlug.get(old)?.replacedBy, old).toContain(slug);
    expect(bySlug.get(old)?.state, old).not.toBe('in-force');
  }
});

test('the law in force since 1 July 2026 is number 120/2025/QH15', () => {
  expect(bySlug.get('luat-120-2025')).toMatchObject({
    number: '120/2025/QH15',
    issued: '2025-12-10',
    effective: '2026-07-01',
    state: 'in-force',
  });
});
