import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientAddress } from '../../src/server/address.ts';

const socket = '10.0.0.1';

test.for<[string | null | undefined, number, string]>([
  [undefined, 0, socket],
  ['203.0.113.7', 0, socket],
  ['203.0.113.7', 1, '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', 2, '198.51.100.1'],
  ['1.1.1.1, 198.51.100.1, 203.0.113.7', 2, '198.51.100.1'],
  ['198.51.100.1,203.0.113.7', 1, '203.0.113.7'],
  ['203.0.113.7', 2, socket],
  ['', 1, socket],
  [null, 1, socket],
  ['unknown', 1, socket],
  ['203.0.113.7, unknown', 1, socket],
  ['203.0.113.7,', 1, socket],
  ['203.0.113.999', 1, socket],
  ['203.0.113.7:51000', 1, '203.0.113.7'],
  ['2001:DB8::1', 1, '2001:db8::1'],
  ['[2001:db8::1]', 1, '2001:db8::1'],
  ['[2001:db8::1]:443', 1, '2001:db8::1'],
  ['::ffff:203.0.113.7', 1, '203.0.113.7'],
  ['<script>', 1, socket],
  ['203.0.113.7', -1, socket],
])('X-Forwarded-For %j behind %i proxies is %s', ([header, hops, address]) => {
  expect(clientAddress(header, socket, hops)).toBe(address);
});

test('the socket’s own address is written one way too', () => {
  expect(clientAddress(undefined, '::ffff:10.0.0.1', 0)).toBe(socket);
});

test('what a sender writes in the header never changes the address our proxy saw', () => {
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), (forged, seen) => {
      expect(clientAddress(`${forged}, ${seen}`, socket, 1)).toBe(seen);
      expect(clientAddress(forged, socket, 0)).toBe(socket);
    }),
  );
});
