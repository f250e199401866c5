import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { baseMap } from '../../src/domain/basemap.ts';
import { baseMap as shown } from '../../src/islands/basefile.ts';

test('the base map is the file that stands in public, and the one that readers see', () => {
  expect(existsSync(`public${baseMap}`)).toBe(true);
  expect(shown).toBe(baseMap);
});
