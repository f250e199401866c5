import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { baseMap } from '../../src/islands/basefile.ts';

test('The base map is the file that stands in public', () => {
  expect(existsSync(`public${baseMap}`)).toBe(true);
});
