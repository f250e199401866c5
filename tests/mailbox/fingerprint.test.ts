import { expect, test } from 'vitest';
import { fingerprint } from '../../src/mailbox/fingerprint.ts';
import { coordinator, point } from './people.ts';

test('a fingerprint is the one that Python reckons from the same key', async () => {
  // int.from_bytes(hashlib.sha256(recipient).digest()[:16], 'big') % 10**24
  expect(await fingerprint(point.recipient)).toBe('8455 2197 7262 9751 4607 2726');
  expect(await fingerprint(coordinator.recipient)).toBe('8455 6206 6794 3361 5618 3798');
});
