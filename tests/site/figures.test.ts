import { expect, test } from 'vitest';
import { templateName } from '../../src/server/template.ts';
import { entries, files, text } from './pages.ts';

test('the page for figures has one place to fill, which names the provinces of today', () => {
  const places = [...text(templateName).matchAll(/<!--minh-bach (\{.*?\})-->/g)];
  expect(places).toHaveLength(1);
  const names: Record<string, unknown> = JSON.parse(places[0]?.[1] ?? '');
  expect(Object.keys(names)).toHaveLength(34);
  expect(names['46']).toBe('Huế');
});

test('and stands nowhere that a host of files alone would serve', () => {
  expect(entries.size).toBeGreaterThan(100);
  expect([...files].filter((file) => file.includes('minh-bach'))).toEqual([]);
});
