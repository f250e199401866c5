import { describe, expect, test } from 'vitest';
import { family } from '../../src/domain/placefamilies.ts';
import { byStanding, listed, reportedYear } from '../../src/domain/places.ts';
import { type Place, placeKinds, type PlaceKind } from '../../src/schemas/place.ts';

const place = (slug: string, rest: Partial<Place> = {}): Place & { slug: string } => ({
  slug,
  name: slug,
  kind: 'counselling',
  area: { province: '46' },
  sources: [{ title: 'Kế hoạch' }],
  status: 'reported',
  ...rest,
});
const checked = (on: string) =>
  ({ status: 'verified', verified: { on, how: 'visit', role: 'biên tập viên' } }) as const;

describe('readers see places that were checked or reported, and no others', () => {
  const all = [
    place('Điểm Đ'),
    place('Điểm C', checked('2026-11-01')),
    place('Điểm B', checked('2025-11-21')),
    place('Điểm D', { status: 'closed' }),
    place('Điểm A', { status: 'do-not-list' }),
  ];
  const seen = listed(all, '2026-11-22');

  test('in dictionary order, closed and withheld ones left out', () => {
    expect(seen.map(({ slug }) => slug)).toEqual(['Điểm B', 'Điểm C', 'Điểm Đ']);
  });

  test('a check older than a year counts as none', () => {
    const { verified, reported } = byStanding(seen);
    expect(verified.map(({ slug }) => slug)).toEqual(['Điểm C']);
    expect(reported.map(({ slug }) => slug)).toEqual(['Điểm B', 'Điểm Đ']);
  });

  test('the record itself is left as it was', () => {
    expect(all[2]).toEqual(place('Điểm B', checked('2025-11-21')));
  });
});

test('every kind of place has a family, and a methadone clinic never looks like a centre', () => {
  const kinds = Object.keys(placeKinds) as PlaceKind[];
  expect(kinds).toHaveLength(12);
  for (const kind of kinds)
    expect(['counselling', 'methadone', 'rehab', 'after']).toContain(family(kind));
  expect([family('methadone'), family('methadone-dispensing')]).toEqual(['methadone', 'methadone']);
  expect([family('rehab-public'), family('rehab-private')]).toEqual(['rehab', 'rehab']);
  expect(family('visiting-team')).toBe('counselling');
});

// The first source is the one that names the place; later ones tell what became of its commune.
test.each([
  [['2021-04-14', '2023-08-11'], '2021'],
  [['2016-07'], '2016'],
  [[undefined, '2018'], undefined],
  [[], undefined],
])('a place whose sources are dated %j was reported in %s', (dates, year) => {
  const sources = dates.map((date) => ({ title: 'Nguồn', date }));
  expect(reportedYear({ sources })).toBe(year);
});
