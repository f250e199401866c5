import { expect, test } from 'vitest';
import { entityTag, noneMatch, rangeStillValid } from '../../src/server/etag.ts';

test('each form of a file has its own tag', () => {
  expect([entityTag('abc', 'identity'), entityTag('abc', 'br'), entityTag('abc', 'gzip')]).toEqual([
    '"abc"',
    '"abc-br"',
    '"abc-gz"',
  ]);
});

test.for<[string | null, boolean]>([
  [null, false],
  ['"abc"', true],
  ['W/"abc"', true],
  ['*', true],
  [' * ', true],
  ['"x", "abc"', true],
  ['"x",W/"abc" , "y"', true],
  ['"x"', false],
  ['"ABC"', false],
  ['abc', false],
  ['"abc', false],
  ['"abc-br"', false],
  ['"xabc", "abcx"', false],
  ['', false],
  ['"*"', false],
  ['"a,b", "abc"', true],
])('If-None-Match %j for "abc"', ([header, matches]) => {
  expect(noneMatch(header, '"abc"')).toBe(matches);
});

test.for<[string | null, boolean]>([
  [null, true],
  ['"abc"', true],
  ['W/"abc"', false],
  ['"x"', false],
  ['*', false],
  ['"abc", "x"', false],
  ['Wed, 21 Oct 2015 07:28:00 GMT', false],
])('If-Range %j for "abc"', ([header, valid]) => {
  expect(rangeStillValid(header, '"abc"')).toBe(valid);
});
