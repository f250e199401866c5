import type { AreaAnswer, AreaNow } from '../domain/areaanswers.ts';
import { capital } from '../domain/capital.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import { centreOf, type CentreTable } from '../domain/printedcentres.ts';
import { fullName, type Look } from './finderlook.ts';

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

/** Takes codes from a link and gives the units of today that they name; codes that name none are left out. */
export function unitsOf(codes: readonly string[], { provinces, communes }: Gazetteer): AreaNow[] {
  const named = (unit: { type: string; name: string }) => {
    const name = `${unit.type} ${unit.name}`;
    return capital(name);
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
