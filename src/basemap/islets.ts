import { archipelagoOf, archipelagos, type Archipelago } from './archipelagos.ts';
import { middle, polygons } from './geometry.ts';
import { taken } from './workshop.ts';

export type Islet = { lat: number; lng: number; archipelago: Archipelago['key'] };

// About 3 km: reefs of one atoll, and the same islet in two sources, make one dot.
const apart = 0.03;

/** A point for every islet of both archipelagos: the named ones, then those the sources draw beside them. */
export function islets(): Islet[] {
  const named = archipelagos.flatMap(({ key, islets: list }) =>
    list.map(({ lat, lng }) => ({ lat, lng, archipelago: key })),
  );
  const drawn = taken('vn')
    .features.flatMap((it) => polygons(it.geometry))
    .flatMap(([outer = []]) => {
      const archipelago = archipelagoOf(outer)?.key;
      return archipelago ? [{ ...middle(outer), archipelago }] : [];
    });
  return [...named, ...drawn].reduce<Islet[]>(
    (kept, islet) => (kept.some((other) => close(other, islet)) ? kept : [...kept, islet]),
    [],
  );
}

const close = (a: Islet, b: Islet): boolean => Math.hypot(a.lat - b.lat, a.lng - b.lng) < apart;
