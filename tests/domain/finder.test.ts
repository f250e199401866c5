import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceText, facets, find, named, type Where } from '../../src/domain/finder.ts';
import {
  added,
  choices,
  filterCount,
  fits,
  noFilters,
  option,
  type Filters,
} from '../../src/domain/finderfilters.ts';
import { fragment, linked } from '../../src/domain/finderlink.ts';
import type { FinderPlace } from '../../src/domain/finderplaces.ts';
import { placeKinds, receivedGroups } from '../../src/schemas/place.ts';
import { holidays, place, when } from './finderplaces.ts';

const yes = (checkedOn: string) => ({ value: 'yes', checkedOn }) as const;
const no = (checkedOn: string) => ({ value: 'no', checkedOn }) as const;
const slugs = (found: readonly { place: FinderPlace }[]) => found.map((it) => it.place.slug);
const fitting = (filters: Partial<Filters>, places: readonly FinderPlace[]) =>
  places.filter(fits({ ...noFilters, ...filters }, when)).map(({ slug }) => slug);

describe('Filters', () => {
  const places = [
    place({
      slug: 'a',
      kind: 'methadone',
      receives: ['adults'],
      cost: { value: 'free', checkedOn: '2026-05-26' },
    }),
    place({
      slug: 'b',
      kind: 'counselling',
      receives: ['anyone'],
      cost: { value: 'free', checkedOn: '2026-05-25' },
    }),
    place({ slug: 'c', kind: 'methadone', cost: { value: 'paid', checkedOn: '2026-11-01' } }),
    place({ slug: 'd', kind: 'volunteers', standing: 'reported' }),
  ];

  test('take any of the kinds, and all of the groups', () => {
    expect(fitting({}, places)).toEqual(['a', 'b', 'c', 'd']);
    expect(fitting({ kinds: ['methadone'] }, places)).toEqual(['a', 'c']);
    expect(fitting({ kinds: ['methadone', 'counselling'] }, places)).toEqual(['a', 'b', 'c']);
    expect(fitting({ kinds: ['methadone', 'counselling'], receives: ['minors'] }, places)).toEqual([
      'b',
    ]);
    expect(
      fitting({ receives: ['adults'] }, places),
      'who receives anyone receives adults',
    ).toEqual(['a', 'b']);
  });

  test('"free" holds on the 180th day after the check, not on the 181st, and never where nobody asked', () => {
    // 22/11/2026 is day 326 of the year; day 146 is 26/5.
    expect(fitting({ conditions: ['free'] }, places)).toEqual(['a']);
  });

  test('"anonymous" and "does not register" are said only of facts that are current', () => {
    const asked = [
      place({ slug: 'now', anonymous: yes('2026-11-01'), registers: no('2026-11-01') }),
      place({ slug: 'old', anonymous: yes('2025-11-01'), registers: no('2025-11-01') }),
      place({ slug: 'other', anonymous: no('2026-11-01'), registers: yes('2026-11-01') }),
      place({ slug: 'unknown' }),
    ];
    expect(fitting({ conditions: ['anonymous'] }, asked)).toEqual(['now']);
    expect(fitting({ conditions: ['unregistered'] }, asked)).toEqual(['now']);
    expect(fitting({ conditions: ['anonymous', 'unregistered'] }, asked)).toEqual(['now']);
  });

  test('"open" is said of checked places alone, in their hours at UTC+7', () => {
    const rules = [{ days: [7], opens: '08:00', closes: '11:30' }];
    const hours = { rules, holidays: 'closed' as const };
    const asked = [
      place({ slug: 'open', hours }),
      place({
        slug: 'shut',
        hours: { ...hours, rules: [{ days: [1], opens: '08:00', closes: '11:30' }] },
      }),
      place({ slug: 'said', standing: 'reported', hours }),
      place({ slug: 'unknown' }),
    ];
    expect(fitting({ conditions: ['open'] }, asked)).toEqual(['open']);
    const holiday = { at: new Date('2026-09-02T02:00:00Z'), holidays };
    expect(asked.filter(fits({ ...noFilters, conditions: ['open'] }, holiday))).toEqual([]);
  });

  test('name every kind and group that the schemas know', () => {
    expect([...choices.kinds].sort()).toEqual(Object.keys(placeKinds).sort());
    expect([...choices.receives].sort()).toEqual(Object.keys(receivedGroups).sort());
  });

  test('know no option but their own', () => {
    expect(option('kinds', 'methadone')).toEqual({ group: 'kinds', value: 'methadone' });
    for (const [group, value] of [
      ['kinds', 'free'],
      ['constructor', 'name'],
      ['', ''],
    ] as const)
      expect(option(group, value)).toBeUndefined();
  });
});

// Published coordinates: Thái Bình 20.4461 N 106.3366 E, Nam Định 20.42 N 106.1683 E, Huế 16.4637 N 107.5909 E (Wikipedia).
const thaiBinh = { lat: 20.4461, lng: 106.3366 };
const namDinh = { lat: 20.42, lng: 106.1683 };
const hue = { lat: 16.4637, lng: 107.5909 };

const country = [
  place({ slug: 'hue', name: 'Điểm C', province: '46', at: { ...hue, precision: 'building' } }),
  place({
    slug: 'nam-dinh',
    name: 'Điểm B',
    province: '37',
    at: { ...namDinh, precision: 'commune' },
  }),
  place({
    slug: 'thai-binh',
    name: 'Điểm D',
    commune: '12454',
    at: { ...thaiBinh, precision: 'building' },
  }),
  place({ slug: 'somewhere', name: 'Điểm A', at: { ...thaiBinh, precision: 'province' } }),
  place({
    slug: 'said-near',
    name: 'Tổ B',
    standing: 'reported',
    commune: '12454',
    at: { ...thaiBinh, precision: 'commune' },
  }),
  place({ slug: 'said-beside', name: 'Tổ A', standing: 'reported' }),
  place({ slug: 'said-far', name: 'Tổ C', standing: 'reported', province: '46' }),
];
const where: Where = {
  codes: ['12454'],
  provinces: ['33'],
  from: { ...thaiBinh, approximate: true },
};

describe('What is found', () => {
  test('without an area is the whole country: checked ones first, each list in dictionary order', () => {
    const finding = find(country, { filters: noFilters, sort: 'distance' }, when);
    expect(slugs(finding.verified)).toEqual(['somewhere', 'nam-dinh', 'hue', 'thai-binh']);
    expect(slugs(finding.reported)).toEqual(['said-beside', 'said-near', 'said-far']);
    expect(finding.verified.some((it) => 'km' in it)).toBe(false);
  });

  test('around an area is nearest first; a place whose commune nobody knows comes last, without a distance', () => {
    const { verified, further } = find(
      country,
      { filters: noFilters, where, sort: 'distance' },
      when,
    );
    expect(slugs(verified)).toEqual(['thai-binh', 'nam-dinh', 'somewhere']);
    // Thái Bình – Nam Định are about 18 km apart as the crow flies (distance.to).
    expect(verified[1]?.km).toBeGreaterThan(16);
    expect(verified[1]?.km).toBeLessThan(20);
    expect(verified[1]?.approximate).toBe(true);
    expect(verified[2]).not.toHaveProperty('km');
    expect(slugs(further), 'few are near: the nearest beyond is named').toEqual(['hue']);
  });

  test('by name puts what lies in the area itself first', () => {
    const { verified } = find(country, { filters: noFilters, where, sort: 'name' }, when);
    expect(slugs(verified)).toEqual(['thai-binh', 'somewhere', 'nam-dinh']);
  });

  test('keeps reported places to the province, the area first, and never says how far they are', () => {
    const { reported } = find(country, { filters: noFilters, where, sort: 'distance' }, when);
    expect(slugs(reported)).toEqual(['said-near', 'said-beside']);
    expect(reported.some((it) => 'km' in it)).toBe(false);
  });

  test('is exact only between a door and the very spot of the reader', () => {
    const spot = { ...where, from: { ...thaiBinh, approximate: false } };
    const { verified } = find(country, { filters: noFilters, where: spot, sort: 'distance' }, when);
    expect(verified.map(({ approximate }) => approximate)).toEqual([false, true, undefined]);
  });
});

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  kinds: fc.subarray([...choices.kinds]),
  receives: fc.subarray([...choices.receives]),
  conditions: fc.subarray([...choices.conditions]),
});

const anyPlace: fc.Arbitrary<FinderPlace> = fc.record({
  slug: fc.string(),
  name: fc.string(),
  kind: fc.constantFrom(...choices.kinds),
  standing: fc.constantFrom('verified' as const, 'reported' as const),
  province: fc.constantFrom('33', '37', '46'),
  receives: fc.subarray([...choices.receives]),
  cost: fc.constantFrom(undefined, { value: 'free' as const, checkedOn: '2026-11-01' }),
  homeVisits: fc.constantFrom(undefined, yes('2026-11-01'), no('2026-11-01')),
});

test('the count of every facet is the number of results there would be with it', () => {
  fc.assert(
    fc.property(fc.array(anyPlace), anyFilters, fc.boolean(), (places, filters, inArea) => {
      const question = { filters, sort: 'name' as const, where: inArea ? where : undefined };
      const all = facets(places, question, when);
      expect(all).toHaveLength(24);
      for (const facet of all) {
        const finding = find(
          places,
          { ...question, filters: added(filters, [facet.option]) },
          when,
        );
        expect(facet.count).toBe(finding.verified.length + finding.reported.length);
      }
    }),
    { numRuns: 60 },
  );
});

describe('The link', () => {
  test('brings back exactly what was asked', () => {
    const codes = fc.uniqueArray(
      fc.oneof(fc.stringMatching(/^\d{2}$/), fc.stringMatching(/^\d{5}$/)),
      { maxLength: 60 },
    );
    const asked = fc.record({
      filters: anyFilters,
      sort: fc.constantFrom('distance' as const, 'name' as const),
      codes,
    });
    fc.assert(
      fc.property(asked, (it) => {
        const text = fragment(it);
        expect(linked(text)).toEqual(it);
        expect(text, 'tells a passer-by nothing').not.toMatch(/methadone|rehab|counselling/);
      }),
    );
  });

  test.each([
    '',
    '#',
    '#noi-dung',
    '#LOC:',
    `#loc:${'9'.repeat(700)}`,
    '#loc:noi=<b>',
    '#loc:%00',
    '#loc:chi=1;x',
  ])('is none of ours: %j', (hash) => expect(linked(hash)).toBeUndefined());

  test('passes over what it does not know', () => {
    const empty = { filters: noFilters, sort: 'distance', codes: [] };
    for (const hash of [
      '#loc:',
      '#loc:a=b',
      '#loc:loai=99.x&noi=1.abc.123&xep=z&=&&chi',
      '#loc:constructor=1',
    ])
      expect(linked(hash), hash).toEqual(empty);
    expect(linked('#loc:chi=0&chi=1&noi=33.33')?.codes).toEqual(['33']);
  });

  test('never breaks on what someone makes up', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((it) => `#loc:${it}`),
        ),
        (hash) => {
          const link = linked(hash);
          if (link) expect(linked(fragment(link))).toEqual(link);
        },
      ),
    );
  });

  test('says nothing while nothing is asked', () => {
    expect(fragment({ filters: noFilters, sort: 'distance', codes: [] })).toBe('#loc:');
    expect(filterCount(noFilters)).toBe(0);
  });
});

describe('A search by name', () => {
  const places = [
    place({ slug: 'a', name: 'Điểm tư vấn phường An Cựu', standing: 'reported' }),
    place({ slug: 'b', name: 'Điểm tư vấn An Đông' }),
  ];
  test('takes beginnings of words, without marks, checked places first', () => {
    expect(named(places, 'diem an').map(({ slug }) => slug)).toEqual(['b', 'a']);
    expect(named(places, 'AN CỰU').map(({ slug }) => slug)).toEqual(['a']);
    expect(named(places, 'cuu long')).toEqual([]);
  });
  test('wants two letters at least', () => {
    expect(named(places, 'a')).toEqual([]);
    expect(named(places, ' , ')).toEqual([]);
  });
});

test.each([
  [0.4, false, 'dưới 1 km đường chim bay'],
  [0.4, true, 'khoảng 1 km đường chim bay'],
  [3.24, false, '3,2 km đường chim bay'],
  [3.24, true, 'khoảng 3 km đường chim bay'],
  [18.4, false, '18 km đường chim bay'],
])('%d km, approximate %j, reads "%s"', (km, approximate, text) => {
  expect(distanceText(km, approximate)).toBe(text);
});
