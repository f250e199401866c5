/** What "Gần tôi" needs: a file of its own, loaded at the first press. */
import type { Point } from '../domain/distance.ts';
import { provincesNear } from '../domain/nearprovinces.ts';
import type { CentreTable } from '../domain/printedcentres.ts';
import type { Look } from './finderlook.ts';

/**
 * Asks the browser, once, where this device is; not exactly, and a place of the last ten minutes will
 * do. Rejects when it is refused, not known, or not there in time. The point is kept by nobody here.
 */
export const here = (): Promise<Point> =>
  new Promise((found, refused) => {
    if (!('geolocation' in navigator)) return refused(new Error('No geolocation here.'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lat: coords.latitude, lng: coords.longitude }),
      refused,
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: 8000 },
    );
  });

/** Where the device is: nearest first, and what is reported in the provinces around. */
export const lookHere = (point: Point, centres: CentreTable | undefined): Look => ({
  name: 'gần bạn',
  where: {
    codes: [],
    provinces: centres ? provincesNear(point, centres) : [],
    from: { ...point, approximate: false },
  },
  parts: [],
  start: 'here',
});
