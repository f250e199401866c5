import type { AreaAnswer, AreaNow } from '../domain/areaanswers.ts';
import type { Where } from '../domain/finder.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Point } from '../domain/distance.ts';
import { centreOf, provincesNear, type CentreTable } from '../domain/printedcentres.ts';

/** Where someone looks: its name, what became of the name that was typed, and its parts when it was split. */
export type Look = {
  name: string;
  where: Where;
  sentence?: string | undefined;
  parts: readonly AreaNow[];
  /** How exactly the point is known that distances start at. */
  start: 'here' | 'commune' | 'province' | 'none';
};

/** More parts than this are a district or a province: nobody chooses among them here. */
const mostParts = 8;

/** Takes units of today, their name and the centres, if they came, and gives where to look. */
export function look(
  units: readonly AreaNow[],
  { label, sentence }: Pick<AreaAnswer, 'label' | 'sentence'>,
  centres: CentreTable | undefined,
): Look {
  const codes = units.map(({ code }) => code);
  const provinces = [...new Set(units.map(({ code, province }) => province ?? code))];
  const centre = centres && centreOf(codes, provinces, centres);
  const [only] = units;
  return {
    name: units.length === 1 && only ? fullName(only) : label,
    where: {
      codes,
      provinces,
      from: centre && { lat: centre.lat, lng: centre.lng, approximate: true },
    },
    sentence,
    parts: units.length > 1 && units.length <= mostParts ? units : [],
    start: centre?.precision ?? 'none',
  };
}

/** The province of the page: its places alone, without distances. */
export const homeLook = (code: string, name: string): Look => ({
  name,
  where: { codes: [code], provinces: [code] },
  parts: [],
  start: 'none',
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

/** A unit's name with that of its province: `Xã Thư Vũ, Hưng Yên`. */
export const fullName = ({ name, provinceName }: AreaNow): string =>
  [name, provinceName].filter(Boolean).join(', ');

/** Takes codes from a link and gives the units of today that they name; codes that name none are left out. */
export function unitsOf(codes: readonly string[], { provinces, communes }: Gazetteer): AreaNow[] {
  const named = (unit: { type: string; name: string }) => {
    const name = `${unit.type} ${unit.name}`;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  return codes.flatMap((code) => {
    const province = provinces.find((it) => it.code === code);
    if (province) return [{ code, name: named(province) }];
    const commune = communes.find((it) => it.code === code);
    const above = provinces[commune?.province ?? -1];
    return commune && above
      ? [{ code, name: named(commune), province: above.code, provinceName: above.name }]
      : [];
  });
}
