import { middle, type Centres } from './centres.ts';
import type { Point } from './distance.ts';

/**
 * Centres as JSON carries them: for each province by its code the hundredths of degrees of its own
 * centre (lat, lng), then of each of its communes the step from the code before and its lat and lng
 * as steps from the province's.
 */
export type PrintedCentres = Readonly<Record<string, readonly number[]>>;

/** Takes centres and the province of each commune, by codes, and gives them in printed form. */
export function printedCentres(
  { communes, provinces }: Centres,
  provinceOf: ReadonlyMap<string, string>,
): PrintedCentres {
  return Object.fromEntries(
    [...provinces].map(([province, home]) => {
      const [lat, lng] = hundredths(home);
      let last = 0;
      const steps = [...communes]
        .filter(([code]) => provinceOf.get(code) === province)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([code, point]) => {
          const step = Number(code) - last;
          last = Number(code);
          const [ownLat, ownLng] = hundredths(point);
          return [step, ownLat - lat, ownLng - lng];
        });
      return [province, [lat, lng, ...steps]];
    }),
  );
}

const hundredths = ({ lat, lng }: Point): [number, number] => [
  Math.round(lat * 100),
  Math.round(lng * 100),
];

/** Centres as they are asked for: by code of a commune or a province; and those of communes by province. */
export type CentreTable = {
  byCode: ReadonlyMap<string, Point>;
  byProvince: ReadonlyMap<string, readonly Point[]>;
};

/** Takes printed centres and gives them as they were. */
export function readCentres(printed: PrintedCentres): CentreTable {
  const byCode = new Map<string, Point>();
  const byProvince = new Map<string, Point[]>();
  for (const province of Object.keys(printed)) {
    const [lat = 0, lng = 0, ...steps] = printed[province] ?? [];
    const points: Point[] = [];
    let code = 0;
    for (let at = 0; at < steps.length; at += 3) {
      code += steps[at] ?? 0;
      const point = {
        lat: (lat + (steps[at + 1] ?? 0)) / 100,
        lng: (lng + (steps[at + 2] ?? 0)) / 100,
      };
      byCode.set(String(code).padStart(5, '0'), point);
      points.push(point);
    }
    byCode.set(province, { lat: lat / 100, lng: lng / 100 });
    byProvince.set(province, points);
  }
  return { byCode, byProvince };
}

/** Where an area of several units lies: their middle; `commune` when every one's own centre is known. */
export function centreOf(
  codes: readonly string[],
  provinces: readonly string[],
  { byCode }: CentreTable,
): (Point & { precision: 'commune' | 'province' }) | undefined {
  const own = codes.flatMap((code) => byCode.get(code) ?? []);
  const whole = own.length === codes.length && codes.every((code) => code.length === 5);
  const point = middle(own.length > 0 ? own : provinces.flatMap((code) => byCode.get(code) ?? []));
  return point && { ...point, precision: whole ? 'commune' : 'province' };
}
