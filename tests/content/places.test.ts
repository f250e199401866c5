import { describe, expect, test } from 'vitest';
import { areaTable } from '../../src/domain/areas.ts';
import { placeMistakes } from '../../src/domain/mistakes.ts';
import { listed } from '../../src/domain/places.ts';
import { isPublished, type Place } from '../../src/schemas/place.ts';
import { rows } from '../domain/rows.ts';
import { records } from './files.ts';

const places = records('places');
const today = '2026-11-22';
const { provinces, communes } = areaTable(
  rows,
  records('areas').map(({ data }) => data),
  today,
);

/** Takes a record and gives what it says as if somebody had checked it. */
const claims = ({
  phones,
  hours,
  position,
}: Pick<Place, 'phones' | 'hours' | 'position'>): string[] => [
  ...(phones ? ['phones'] : []),
  ...(hours ? ['hours'] : []),
  ...(position && position.precision !== 'none' ? ['position'] : []),
];

test('there are places in most of the country, each with a source', () => {
  expect(places.length).toBeGreaterThan(90);
  expect(new Set(places.map(({ data }) => data.area.province)).size).toBeGreaterThan(20);
});

describe('a place that nobody checked promises nothing', () => {
  test('the check sees a phone, hours and a point', () => {
    const hours: Place['hours'] = { rules: [], holidays: 'open' };
    const position = { precision: 'commune', lat: 16, lng: 108 } as const;
    expect(claims({ phones: [{ number: '115', role: 'x' }], hours, position })).toEqual([
      'phones',
      'hours',
      'position',
    ]);
    expect(claims({ position: { precision: 'none' } })).toEqual([]);
  });

  test('reported places have no phone, no hours and no point', () => {
    const reported = places.filter(({ data }) => data.status === 'reported');
    expect(reported.length).toBeGreaterThan(50);
    for (const { path, data } of reported) expect(claims(data), path).toEqual([]);
  });
});

test('every place stands in a unit of today, and has one record', () => {
  const all = places.map(({ path: file, data }) => ({ file, data }));
  expect(placeMistakes(all, { provinces, communes })).toEqual([]);
  expect(placeMistakes([...all, ...all.slice(0, 1)], { provinces, communes })).toHaveLength(1);
});

test('the address of a place begins with its province, and with its commune where that is known', () => {
  for (const { path, slug, data } of places) {
    const province = provinces.get(data.area.province);
    const commune = communes.get(data.area.commune ?? '');
    expect(province, path).toBeDefined();
    if (data.area.commune) expect(commune?.province, path).toBe(data.area.province);
    expect(slug, path).toMatch(
      new RegExp(`^${[province?.slug, commune?.slug].filter(Boolean).join('-')}-\\d+$`),
    );
  }
});

test('a place that may not be listed is not published, wherever it stands', () => {
  const withheld = places.filter(({ data }) => data.status === 'do-not-list');
  const planted = [
    {
      ...withheld[0]?.data,
      ...places[0]?.data,
      slug: 'planted',
      status: 'do-not-list',
    } as Place & { slug: string },
  ];
  expect(listed(planted, today)).toEqual([]);
  for (const { data } of withheld) expect(isPublished(data)).toBe(false);
  const shown = new Set(
    listed(
      places.map(({ slug, data }) => ({ ...data, slug })),
      today,
    ).map(({ slug }) => slug),
  );
  expect(shown.size).toBeGreaterThan(50);
  for (const { slug } of withheld) expect(shown.has(slug), slug).toBe(false);
});

test('private centres are withheld or carry their licence', () => {
  const centres = places.filter(({ data }) => data.kind === 'rehab-private');
  expect(centres.length).toBeGreaterThan(0);
  for (const { path, data } of centres)
    expect(data.licence !== undefined || !isPublished(data), path).toBe(true);
});
