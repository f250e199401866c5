import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ByteRange, byteRange } from '../../src/server/range.ts';

const whole = undefined;
const refused = 'unsatisfiable';

test.for<[string | null, ByteRange | 'unsatisfiable' | undefined]>([
  [null, whole],
  ['', whole],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=2-5', { start: 2, end: 5 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=0-99999999999999999999999', { start: 0, end: 9 }],
  ['bytes=-1', { start: 9, end: 9 }],
  ['bytes=-10', { start: 0, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['BYTES=1-2', { start: 1, end: 2 }],
  [' bytes=1-2 ', { start: 1, end: 2 }],
  ['bytes=10-', refused],
  ['bytes=10-20', refused],
  ['bytes=99999999999999999999999-', refused],
  ['bytes=-0', refused],
  ['bytes=5-2', whole],
  ['bytes=20-10', whole],
  ['bytes=-', whole],
  ['bytes=', whole],
  ['bytes', whole],
  ['bytes=a-b', whole],
  ['bytes=1-2x', whole],
  ['bytes=1.5-2', whole],
  ['bytes=--1', whole],
  ['bytes=+1-2', whole],
  ['bytes=0x1-2', whole],
  ['bytes=0-1,3-4', whole],
  ['bytes=0-1, 3-4', whole],
  ['items=0-1', whole],
  ['none', whole],
])('Range %j of ten bytes', ([header, range]) => {
  expect(byteRange(header, 10)).toEqual(range);
});

test.for(['bytes=0-0', 'bytes=0-', 'bytes=-1'])('an empty file has no part %s', (header) => {
  expect(byteRange(header, 0)).toBe('unsatisfiable');
});

test('a part always lies within the file', () => {
  const position = fc.option(fc.nat(2000), { nil: '' });
  fc.assert(
    fc.property(position, position, fc.nat(1000), (first, last, size) => {
      const range = byteRange(`bytes=${first}-${last}`, size);
      if (range === undefined || range === 'unsatisfiable') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
  );
});
