import KDBush from 'kdbush';
import { dense, polygons, type Shapes } from './geometry.ts';

type Landmark = { lng: number; lat: number; owner: string };

/** Takes areas with an owner each, gives the owner of the nearest outline to a point. */
export function nearest(
  areas: readonly { owner: string; shapes: Shapes }[],
  step: number,
): (at: { lat: number; lng: number }) => string {
  const marks = areas.flatMap(({ owner, shapes }) => landmarks(owner, shapes, step));
  const index = new KDBush(marks.length);
  for (const { lng, lat } of marks) index.add(lng, lat);
  index.finish();
  return (at) => {
    for (let radius = 0.02; radius < 10; radius *= 2) {
      const found = index.within(at.lng, at.lat, radius).flatMap((id) => marks[id] ?? []);
      if (found.length > 0) return closest(found, at).owner;
    }
    throw new Error(`Nothing within 10° of ${at.lat}, ${at.lng}.`);
  };
}

function landmarks(owner: string, shapes: Shapes, step: number): Landmark[] {
  return shapes.features
    .flatMap((it) => polygons(it.geometry).flat())
    .flatMap((ring) => dense(ring, step))
    .map(([lng = 0, lat = 0]) => ({ lng, lat, owner }));
}

const closest = (marks: readonly Landmark[], { lat, lng }: { lat: number; lng: number }) =>
  marks.reduce((best, mark) =>
    Math.hypot(mark.lng - lng, mark.lat - lat) < Math.hypot(best.lng - lng, best.lat - lat)
      ? mark
      : best,
  );
