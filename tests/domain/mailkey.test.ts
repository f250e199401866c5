import { expect, test } from 'vitest';
import { keyInForce } from '../../src/domain/mailkey.ts';

const recipient = `age1${'q'.repeat(58)}`;
const mailbox = {
  versions: [
    { version: 1, recipient, from: '2026-01-05', retired: '2026-07-01' },
    { version: 2, recipient, from: '2026-06-24', retired: '2026-10-01' },
    { version: 3, recipient, from: '2026-11-02' },
  ],
};

test.each([
  ['2026-01-04', undefined],
  ['2026-01-05', 1],
  ['2026-06-23', 1],
  ['2026-06-24', 2],
  ['2026-07-01', 2],
  ['2026-09-30', 2],
  ['2026-10-01', undefined],
  ['2026-11-01', undefined],
  ['2026-11-02', 3],
  ['2099-01-01', 3],
])('on %s letters are sealed with key %s', (day, version) => {
  expect(keyInForce(mailbox, day)?.version).toBe(version);
});

test('a mailbox without keys has none in force', () => {
  expect(keyInForce({ versions: [] }, '2026-11-22')).toBeUndefined();
});
