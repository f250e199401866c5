import { expect, test } from 'vitest';
import { type Encoding, encodings, preferred } from '../../src/server/encoding.ts';

test.for<[string | null, Encoding]>([
  [null, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['deflate, zstd', 'identity'],
  ['BR', 'br'],
  [' br ; q=1 , gzip ; q=0.5 ', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0.001', 'br'],
  ['br;q=0', 'identity'],
  ['br;q=0.000, gzip', 'gzip'],
  ['br;Q=0', 'identity'],
  ['identity', 'identity'],
  ['identity, br;q=0.9', 'identity'],
  ['identity;q=0.5, br;q=0.5', 'br'],
  ['identity;q=0.1, gzip;q=0.2', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['*;q=0, gzip', 'gzip'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['gzip, *;q=0', 'gzip'],
  ['gzip;q=0.3, *;q=0.6', 'br'],
  ['identity;q=0', 'identity'],
  ['identity;q=0, *;q=0', 'identity'],
  ['br;q=2', 'identity'],
  ['br;q=-1', 'identity'],
  ['br;q=abc', 'identity'],
  ['br;q=', 'identity'],
  ['br;q=0.1234', 'identity'],
  ['br;level=4', 'br'],
  [',,,;;;', 'identity'],
  ['brotli, gzipped', 'identity'],
])('Accept-Encoding %j is answered with %s', ([accept, encoding]) => {
  expect(preferred(accept, encodings)).toBe(encoding);
});

test('a form that was not built is never chosen', () => {
  expect(preferred('br, gzip', ['identity'])).toBe('identity');
  expect(preferred('br, gzip;q=0.1', ['gzip', 'identity'])).toBe('gzip');
  expect(preferred('*', ['gzip', 'identity'])).toBe('gzip');
});
