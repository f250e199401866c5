import type { Point } from '../domain/distance.ts';

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
