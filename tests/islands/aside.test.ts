import { expect, test } from 'vitest';
import { marksOf } from '../../src/islands/markview.ts';
import { pointIndex, type MapPoint } from '../../src/islands/pointindex.ts';

const zooms = { least: 4, last: 12 };
const at = { lat: 21.03, lng: 105.85 };
const place = (id: string, standing: MapPoint['standing']): MapPoint => ({
  id,
  look: 'counselling',
  standing,
  name: id,
  at,
});

/** Pixels between two longitudes of a map at a zoom. */
const pixels = (from: number, to: number, zoom: number): number =>
  (Math.abs(to - from) / 360) * 256 * 2 ** zoom;

test.each([5, 8.5, 12])(
  'at zoom %d an unchecked place stands beside a checked one, not under it',
  (zoom) => {
    const indexes = [
      pointIndex('verified', [place('checked', 'pin')], zooms),
      pointIndex('reported', [place('unchecked', 'reported')], zooms),
    ];
    const [checked, unchecked] = marksOf(indexes, [90, 5, 120, 30], zoom, undefined);
    expect(checked?.at.lng).toBeCloseTo(at.lng, 4);
    expect(pixels(checked?.at.lng ?? 0, unchecked?.at.lng ?? 0, zoom)).toBeGreaterThan(50);
    expect(unchecked?.at.lat).toBeCloseTo(at.lat, 4);
  },
);

test('an unchecked place far from checked ones stays where it is', () => {
  const far = { ...place('unchecked', 'reported'), at: { lat: 10.8, lng: 106.7 } };
  const indexes = [
    pointIndex('verified', [place('checked', 'pin')], zooms),
    pointIndex('reported', [far], zooms),
  ];
  const [, unchecked] = marksOf(indexes, [90, 5, 120, 30], 6, undefined);
  expect(unchecked?.at.lng).toBeCloseTo(106.7, 4);
});
