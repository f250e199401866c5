import { expect, test } from 'vitest';
import { isPublicFile } from '../../src/build/publicfile.ts';

test.each([
  ['/favicon.svg', true],
  ['/khong-co.png', false],
  ['/media/khong-co/a.webp', false],
])('whether %s is in public/: %s', (url, is) => {
  expect(isPublicFile(url)).toBe(is);
});
