import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { expiryDay, mostDaysKept } from '../../src/domain/retention.ts';

// All from a first letter on 1 January 2027: its 30th day after is 31 January, its 90th 1 April.
const created = '2027-01-01';

describe('a thread is kept until the day that one counts on a wall calendar', () => {
  test.each<[string, string, string, string | undefined, string]>([
    ['2027-01-01', '2027-01-01', '2027-01-31', undefined, 'one letter'],
    ['2027-01-20', '2027-01-01', '2027-02-19', undefined, 'an answer'],
    ['2027-02-25', '2027-02-20', '2027-03-27', undefined, 'across February'],
    ['2027-03-02', '2027-03-02', '2027-04-01', undefined, '30 days reach the 90th exactly'],
    ['2027-03-20', '2027-03-20', '2027-04-01', undefined, 'never more than 90 days'],
    [
      '2027-03-25',
      '2027-03-25',
      '2027-04-01',
      undefined,
      'the eighth day from the end is not late',
    ],
    [
      '2027-03-26',
      '2027-03-26',
      '2027-04-09',
      '2027-04-09',
      'the seventh day from the end is late',
    ],
    [
      '2027-03-28',
      '2027-03-25',
      '2027-04-01',
      undefined,
      'a late answer of the office moves nothing',
    ],
    ['2027-04-01', '2027-04-01', '2027-04-15', '2027-04-15', 'a letter on the last day'],
  ])(
    'last letter %s, of the asker %s: until %s (%s): %s',
    (last, lastByAsker, expires, extended) => {
      expect(expiryDay({ created, last, lastByAsker })).toEqual({ expires, extended });
    },
  );

  test('a late letter moves the end once; later ones of either side do not', () => {
    const first = expiryDay({ created, last: '2027-03-27', lastByAsker: '2027-03-27' });
    expect(first).toEqual({ expires: '2027-04-10', extended: '2027-04-10' });
    const { extended } = first;
    for (const day of ['2027-03-30', '2027-04-01', '2027-04-05', '2027-04-10'])
      expect(expiryDay({ created, last: day, lastByAsker: day, extended })).toEqual(first);
  });
});

test('letters one after another never keep a thread for more than 104 days, and none shortens its life', () => {
  expect(mostDaysKept).toBe(104);
  let moved = 0;
  const letters = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 30 }), asker: fc.boolean() }),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(letters, (list) => {
      let days = { created, last: created, lastByAsker: created };
      let end = expiryDay(days);
      for (const { after, asker } of list) {
        const last = addDays(days.last, after);
        if (last > end.expires) continue;
        days = { created, last, lastByAsker: asker ? last : days.lastByAsker };
        const next = expiryDay({ ...days, extended: end.extended });
        expect(next.expires >= end.expires).toBe(true);
        expect(next.expires <= addDays(created, 104)).toBe(true);
        if (next.extended === undefined) expect(next.expires <= addDays(created, 90)).toBe(true);
        else moved += 1;
        end = next;
      }
    }),
  );
  expect(moved).toBeGreaterThan(0);
});
