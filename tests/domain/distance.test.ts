import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, type Point } from '../../src/domain/distance.ts';

const noiBai = { lat: 21.2212, lng: 105.807 };
const catBi = { lat: 20 + 49 / 60 + 9 / 3600, lng: 106 + 43 / 60 + 29 / 3600 };
const tanSonNhat = { lat: 10 + 49 / 60 + 8 / 3600, lng: 106 + 39 / 60 + 7 / 3600 };

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distances are those that others have published', () => {
  // airmilescalculator.com, haversine figures; 0.5 km covers how exactly it gives the airports.
  test.each<[string, Point, Point, number]>([
    ['Nội Bài – Tân Sơn Nhất', noiBai, tanSonNhat, 1160.204],
    ['Cát Bi – Tân Sơn Nhất', catBi, tanSonNhat, 1112.045],
  ])('%s', (_name, from, to, km) => {
    expect(Math.abs(distance(from, to) - km)).toBeLessThan(0.5);
  });

  test('Nashville – Los Angeles, to the metre', () => {
    // rosettacode.org "Haversine formula": 2886.44444283798 km on a sphere of 6371.0 km; ours is 6371.0088.
    const km = (2886.44444283798 * 6371.0088) / 6371;
    expect(distance({ lat: 36.12, lng: -86.67 }, { lat: 33.94, lng: -118.4 })).toBeCloseTo(km, 3);
  });

  test('a quarter and a half of the way round the Earth', () => {
    // Geometry: a quarter of 2πR, and the longest way there is.
    expect(distance({ lat: 0, lng: 0 }, { lat: 90, lng: 0 })).toBeCloseTo(
      (Math.PI / 2) * 6371.0088,
      6,
    );
    expect(distance({ lat: 10, lng: 106 }, { lat: -10, lng: -74 })).toBeCloseTo(
      Math.PI * 6371.0088,
      3,
    );
  });

  test('one minute of latitude is a nautical mile, 1.852 km, within half a percent', () => {
    const km = distance({ lat: 16, lng: 108 }, { lat: 16 + 1 / 60, lng: 108 });
    expect(Math.abs(km - 1.852) / 1.852).toBeLessThan(0.005);
  });
});

test('a place is at no distance from itself, and the way back is as long as the way there', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBeCloseTo(distance(b, a), 9);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.PI * 6371.0088 + 0.001);
    }),
  );
});

// Near the far side of the Earth rounding costs up to 0.2 m; a metre is let through.
test('the way over a third place is never shorter', () => {
  fc.assert(
    fc.property(
      point,
      point,
      point,
      (a, b, c) => distance(a, c) <= distance(a, b) + distance(b, c) + 0.001,
    ),
  );
});

test('the 180th meridian is no wall: Suva and Apia are about 1,150 km apart, not around the world', () => {
  // Suva −18.1416, 178.4419; Apia −13.8333, −171.7667 (Wikipedia); travelmath.com gives 1,144 km.
  const km = distance({ lat: -18.1416, lng: 178.4419 }, { lat: -13.8333, lng: -171.7667 });
  expect(Math.abs(km - 1150)).toBeLessThan(20);
});
