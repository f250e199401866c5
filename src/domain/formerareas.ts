import type { AreaCorrection } from '../schemas/area.ts';
import type { Day, PartialDate } from '../schemas/date.ts';
import { heirs, type Heirs } from './areachanges.ts';
import { fullName, type AreaRow, type AreaTable } from './areas.ts';
import { spelling } from './fold.ts';

/** One row of a conversion table: a unit of before, by names with their types, and one of the units that took its place. */
export type Conversion = {
  commune: string;
  district: string;
  province: string;
  newCommune: string;
  newProvince: string;
};

/**
 * A unit that is gone: its name and those above it then, with types, and the codes of today that
 * took its place, all of them. A commune has a `district` if it lay in one; a province has no
 * `province`. `listed` tells that a whole conversion table names it, so that its district is whole.
 */
export type FormerArea = {
  name: string;
  district?: string | undefined;
  province?: string | undefined;
  until?: PartialDate | undefined;
  successors: readonly string[];
  listed: boolean;
};

/** What the former units are worked out from: the rows as of 1/7/2025, corrections in any order, and today's table. */
export type FormerSources = {
  rows: readonly AreaRow[];
  conversions: readonly Conversion[];
  corrections: readonly AreaCorrection[];
  table: AreaTable;
  today: Day;
};

/**
 * Gives every unit that is gone, each once. Rows that name a unit several times are its parts; what
 * a correction states takes the place of what the rows, or an earlier one, state of the same unit.
 * Throws a sentence when a row or a correction leads to a unit that does not exist.
 */
export function formerAreas({
  rows,
  conversions,
  corrections,
  table,
  today,
}: FormerSources): FormerArea[] {
  const units = converted(rows, conversions);
  const due = corrections
    .filter(({ effective }) => effective <= today)
    .toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
  for (const { former, title } of due)
    for (const unit of former) {
      const listed = unit.until === undefined;
      units.set(identity(unit), { ...unit, listed });
      checked(unit.successors, heirs(due), table, `content/areas, "${title}"`);
    }
  const past = table.past.map((unit) => ({ ...unit, listed: false }));
  const now = heirs(due);
  return [...units.values(), ...past]
    .map((unit) => ({ ...unit, successors: followed(unit.successors, now) }))
    .filter((unit) => !stands(unit, table));
}

/** The form in which two namings of one former unit are equal. */
export const identity = (unit: Pick<FormerArea, 'name' | 'district' | 'province'>): string =>
  [unit.province, unit.district, unit.name].map((name) => spelling(name ?? '')).join('/');

/** The former units that conversion rows name, by their identity. Rows without an old name say nothing. */
export function converted(
  rows: readonly AreaRow[],
  conversions: readonly Conversion[],
): Map<string, FormerArea> {
  const codeOf = codes(rows);
  const units = new Map<string, FormerArea>();
  for (const row of conversions) {
    if (!row.commune) continue;
    const code = codeOf(row.newCommune, row.newProvince);
    const unit = { name: row.commune, district: row.district, province: row.province };
    const key = identity(unit);
    const successors = new Set([...(units.get(key)?.successors ?? []), code]);
    units.set(key, { ...unit, ...units.get(key), successors: [...successors], listed: true });
  }
  return units;
}

/** New codes in the rows are wrong in places, so a new unit is found by its name and its province's. */
function codes(rows: readonly AreaRow[]): (commune: string, province: string) => string {
  const key = (commune: string, province: string) =>
    `${spelling(province.normalize('NFC').replace(/^(Thành phố|Tỉnh) /i, ''))}/${spelling(commune)}`;
  const names = new Map(rows.map((row) => [row.code, row.name]));
  const found = new Map(
    rows.map((row) => [key(row.name, names.get(row.province ?? '') ?? ''), row.code]),
  );
  return (commune, province) => {
    const code = found.get(key(commune, province));
    if (code === undefined)
      throw new Error(
        `Bảng chuyển đổi dẫn tới "${commune}, ${province}", nhưng bảng đơn vị hành chính không có nơi này.`,
      );
    return code;
  };
}

/** Codes of today that stand where these stood, however often units have ended since. */
const followed = (successors: readonly string[], now: Heirs): string[] => [
  ...new Set(
    successors.flatMap((code): string[] =>
      now.has(code) ? followed(now.get(code) ?? [], now) : [code],
    ),
  ),
];

function checked(successors: readonly string[], now: Heirs, table: AreaTable, where: string): void {
  const unknown = followed(successors, now).find(
    (code) => !table.communes.has(code) && !table.provinces.has(code),
  );
  if (unknown)
    throw new Error(
      `${where}: một đơn vị cũ dẫn tới mã ${unknown}, hôm nay không có mã này. Hãy xem lại mã.`,
    );
}

/** Whether a unit of the same name still stands in the same province: then it is not gone. */
function stands(unit: FormerArea, { communes, provinces }: AreaTable): boolean {
  const [code, ...others] = unit.successors;
  if (unit.district !== undefined || others.length > 0) return false;
  const now = communes.get(code ?? '') ?? provinces.get(code ?? '');
  const province = provinces.get(communes.get(code ?? '')?.province ?? '');
  return (
    now !== undefined &&
    spelling(fullName(now)) === spelling(unit.name) &&
    (province === undefined ? '' : spelling(fullName(province))) === spelling(unit.province ?? '')
  );
}
