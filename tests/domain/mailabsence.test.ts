import { expect, test } from 'vitest';
import { offices, takesLetters } from '../../src/domain/mailabsence.ts';
import { mailboxes, monday } from './routingcountry.ts';

const among = offices(mailboxes);

test.each([
  ['tre-1', monday, true, 'is there'],
  ['lau-1', monday, false, 'is closed'],
  ['lau-4', '2026-11-24', false, 'was checked too long ago'],
  ['lau-5', monday, false, 'has no staff'],
  ['lau-6', monday, false, 'is between two keys'],
  ['sen-1', monday, true, 'is covered'],
  ['sen-3', monday, false, 'is away'],
  ['sen-3', '2026-11-28', true, 'is back'],
  ['sen-4', monday, false, 'is covered by one who is away'],
  ['sen-6', monday, false, 'is covered by one who is closed'],
  ['nuoc-hoi', monday, true, 'needs no place'],
])('whether %s takes letters on %s: %s, for it %s', (id, day, takes) => {
  const it = among.get(id);
  expect(it && takesLetters(it, among, day)).toBe(takes);
});

test('the mailbox of the operator is none that letters go to, and takes notes about the site', () => {
  const [first] = mailboxes;
  if (!first) throw new Error('no mailbox');
  const operator = { ...first, id: 'phu-trach', role: 'operator' as const };
  expect(offices([...mailboxes, operator])).toEqual(among);
  expect(takesLetters(operator, among, monday)).toBe(true);
  expect(takesLetters({ ...operator, staffed: false }, among, monday)).toBe(false);
});
