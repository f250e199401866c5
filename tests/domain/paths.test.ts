import { expect, test } from 'vitest';
import { paths } from '../../src/domain/paths.ts';

test('every address is small letters without marks, between slashes, and its own', () => {
  const all = Object.values(paths).map((path) =>
    typeof path === 'string'
      ? path
      : (path as (...parts: string[]) => string)('2026-11-22', 'mot-xa'),
  );
  expect(all.length).toBeGreaterThan(20);
  for (const path of all)
    expect(path).toMatch(/^\/([a-z0-9-]+\/)*(#(noi=)?[a-z0-9-]+|[a-z0-9-]+\.(json|csv|ics))?$/);
  expect(new Set(all).size).toBe(all.length);
});

test('addresses that were printed on posters stay as they are', () => {
  expect([paths.places, paths.lines, paths.exit, paths.privacy]).toEqual([
    '/tim-noi-giup-do/',
    '/so-dien-thoai/',
    '/thoat/',
    '/rieng-tu/',
  ]);
});
