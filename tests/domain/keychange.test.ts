import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { forgettableFrom, keyOf, withAbsence, withNextKey } from '../../src/domain/keychange.ts';
import { keyText } from '../../src/domain/keytext.ts';
import { keyInForce } from '../../src/domain/mailkey.ts';
import { keySchema, type Key } from '../../src/schemas/key.ts';
import { coordinator, point } from '../mailbox/people.ts';
import { trialBook } from '../site/trialkeys.ts';

const first = point.recipient;
const second = coordinator.recipient;

const key: Key = {
  name: "Trạm y tế 'mẫu': không có thật #1",
  role: 'point',
  place: 'noi-mau',
  operatorType: 'health',
  province: '01',
  communes: ['00004', '00008'],
  helps: ['mailbox', 'call'],
  topics: ['relative'],
  minors: false,
  coordinator: 'dieu-phoi-mau',
  staffed: true,
  away: [{ from: '2026-12-24', to: '2027-01-02', cover: 'tram-khac' }],
  checkedOn: '2026-11-27',
  versions: [{ version: 1, recipient: first, from: '2026-11-27' }],
};

describe('the text of a key', () => {
  test('reads as what was written, quotes, colons and leading noughts too', () => {
    for (const it of [key, { ...key, communes: undefined, away: undefined, deadlineHours: 16 }])
      expect(parse(keyText(it))).toEqual(JSON.parse(JSON.stringify(it)));
    expect(keySchema.parse(parse(keyText(key)))).toEqual(key);
  });

  test('is written for people to review', () => {
    expect(keyText(key)).toBe(`name: 'Trạm y tế ''mẫu'': không có thật #1'
role: 'point'
place: 'noi-mau'
operatorType: 'health'
province: '01'
communes:
  - '00004'
  - '00008'
helps:
  - 'mailbox'
  - 'call'
topics:
  - 'relative'
minors: false
coordinator: 'dieu-phoi-mau'
staffed: true
away:
  - from: '2026-12-24'
    to: '2027-01-02'
    cover: 'tram-khac'
checkedOn: '2026-11-27'
versions:
  - version: 1
    recipient: '${first}'
    from: '2026-11-27'
`);
  });

  test('is written again from the published book without a loss', () => {
    const { mailboxes } = trialBook('https://diem-tua.example');
    expect(mailboxes.length).toBeGreaterThan(3);
    for (const it of mailboxes) {
      const again = keySchema.parse(parse(keyText(keyOf(it))));
      expect(again).toEqual(keyOf(it));
      expect(again.place).toBe(it.place?.slug);
    }
  });
});

describe('a new key', () => {
  test('is in force from the day on which the one before is retired', () => {
    const next = keySchema.parse(withNextKey(key, second, '2027-02-27'));
    expect(next.versions).toEqual([
      { version: 1, recipient: first, from: '2026-11-27', retired: '2027-02-27' },
      { version: 2, recipient: second, from: '2027-02-27' },
    ]);
    expect(keyInForce(next, '2027-02-26')?.version).toBe(1);
    expect(keyInForce(next, '2027-02-27')?.version).toBe(2);
  });

  test('made on the day of the first one begins a day later', () => {
    const next = keySchema.parse(withNextKey(key, second, '2026-11-27'));
    expect(next.versions[1]?.from).toBe('2026-11-28');
    expect(next.versions[0]?.retired).toBe('2026-11-28');
  });

  test('lets the secret of the one before go when the last of its threads is gone', () => {
    const [before, now] = withNextKey(key, second, '2027-02-27').versions;
    // Letters come until 1 March 2027 and are kept 104 days more: 30 left in March, 30 + 31, and 13 in June.
    expect(before && forgettableFrom(before)).toBe('2027-06-14');
    expect(now && forgettableFrom(now)).toBeUndefined();
  });
});

describe('an absence', () => {
  const dates = (it: Key): string[] => (it.away ?? []).map(({ from, to }) => `${from} ${to}`);

  test('stands among the others in order, and those that are over are dropped', () => {
    const earlier = { from: '2026-12-01', to: '2026-12-03' };
    expect(dates(keySchema.parse(withAbsence(key, earlier, '2026-11-27')))).toEqual([
      '2026-12-01 2026-12-03',
      '2026-12-24 2027-01-02',
    ]);
    const later = { from: '2027-02-01', to: '2027-02-03' };
    expect(dates(withAbsence(key, later, '2027-01-03'))).toEqual(['2027-02-01 2027-02-03']);
  });

  test('takes the place of one that it touches', () => {
    const over = { from: '2027-01-02', to: '2027-01-09' };
    expect(dates(keySchema.parse(withAbsence(key, over, '2026-11-27')))).toEqual([
      '2027-01-02 2027-01-09',
    ]);
  });
});
