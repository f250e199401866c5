import type { AreaTable } from './areas.ts';
import { fullName } from './areas.ts';
import type { FormerArea } from './formerareas.ts';
import { spelling } from './fold.ts';

/** A name in two parts: its type in small letters ("xã", "thị trấn", '' if it has none) and the name alone. */
export type AreaName = { type: string; name: string };

/**
 * All that the browser needs to tell today's unit from what someone types. Lists refer to each other
 * by position; `now` are positions in `provinces` (of a former province) or `communes` (of a former
 * commune). A district whose communes are not all listed is no answer, only part of an address; one
 * with the name '' holds communes that lay in none.
 */
export type Gazetteer = {
  provinces: readonly (AreaName & { code: string })[];
  communes: readonly (AreaName & { code: string; province: number })[];
  formerProvinces: readonly (AreaName & { now: readonly number[] })[];
  districts: readonly (AreaName & { province: number; whole: boolean })[];
  formerCommunes: readonly (AreaName & {
    district: number;
    until?: string | undefined;
    now: readonly number[];
  })[];
};

/** Types of unit, each with the letter that stands for it in the printed table. */
export const typeLetters: readonly (readonly [letter: string, type: string])[] = [
  ['x', 'xã'],
  ['p', 'phường'],
  ['t', 'thị trấn'],
  ['d', 'đặc khu'],
  ['h', 'huyện'],
  ['q', 'quận'],
  ['s', 'thị xã'],
  ['c', 'thành phố'],
  ['i', 'tỉnh'],
  ['o', ''],
];

/** Takes a full name and parts it: "Thị trấn Lăng Cô" → thị trấn, Lăng Cô. */
export function areaName(full: string): AreaName {
  const name = full.normalize('NFC').replace(/\s+/g, ' ').trim();
  const type = typeLetters.find(([, it]) => it && name.toLowerCase().startsWith(`${it} `))?.[1];
  return { type: type ?? '', name: name.slice(type ? type.length + 1 : 0) };
}

/** Takes today's table and the units that are gone and gives the gazetteer. */
export function gazetteer(table: AreaTable, former: readonly FormerArea[]): Gazetteer {
  const provinces = [...table.provinces.values()];
  const communes = [...table.communes.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const places = new Map(provinces.map(({ code }, index) => [code, index]));
  const positions = new Map(communes.map(({ code }, index) => [code, index]));
  const provinceOf = communes.map(({ province }) => places.get(province) ?? 0);
  const upper = uppers(former, (code) => places.get(code) ?? provinceOf[positions.get(code) ?? -1]);
  return {
    provinces: provinces.map((unit) => ({ ...areaName(fullName(unit)), code: unit.code })),
    communes: communes.map((unit, index) => ({
      ...areaName(fullName(unit)),
      code: unit.code,
      province: provinceOf[index] ?? 0,
    })),
    formerProvinces: upper.provinces,
    districts: upper.districts,
    formerCommunes: former.filter(isCommune).map((unit) => ({
      ...areaName(unit.name),
      district: upper.districtOf(unit),
      until: unit.until,
      now: unit.successors.flatMap((code) => positions.get(code) ?? []),
    })),
  };
}

const isCommune = ({ province }: FormerArea): boolean => province !== undefined;

type Uppers = {
  provinces: Gazetteer['formerProvinces'];
  districts: Gazetteer['districts'];
  districtOf: (unit: FormerArea) => number;
};

/** The former provinces and districts that former units name; a province is where its units are now. */
function uppers(
  former: readonly FormerArea[],
  provinceNow: (code: string) => number | undefined,
): Uppers {
  const provinces = new Map<string, { full: string; now: Set<number> }>();
  const districts = new Map<string, { full: string; province: string; whole: boolean }>();
  const keyOf = (unit: FormerArea) =>
    `${spelling(unit.province ?? unit.name)}/${spelling(unit.district ?? '')}`;
  for (const unit of former) {
    const full = unit.province ?? unit.name;
    const name = spelling(full);
    const province = provinces.get(name) ?? { full, now: new Set() };
    for (const code of unit.successors) province.now.add(provinceNow(code) ?? 0);
    provinces.set(name, province);
    if (!isCommune(unit)) continue;
    const whole = unit.listed || districts.get(keyOf(unit))?.whole === true;
    districts.set(keyOf(unit), { full: unit.district ?? '', province: name, whole });
  }
  const order = [...provinces.keys()];
  const keys = [...districts.keys()].toSorted(
    (a, b) => order.indexOf(a.split('/')[0] ?? '') - order.indexOf(b.split('/')[0] ?? ''),
  );
  const at = new Map(keys.map((key, index) => [key, index]));
  return {
    provinces: [...provinces.values()].map(({ full, now }) => ({
      ...areaName(full),
      now: [...now],
    })),
    districts: keys.flatMap((key) => {
      const it = districts.get(key);
      return it
        ? [
            {
              ...areaName(it.full),
              province: order.indexOf(it.province),
              whole: it.whole && it.full !== '',
            },
          ]
        : [];
    }),
    districtOf: (unit) => at.get(keyOf(unit)) ?? 0,
  };
}
