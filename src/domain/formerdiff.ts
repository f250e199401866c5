import type { Changes, Current, Difference } from './areadiff.ts';
import { fullName, type AreaTable, type Commune } from './areas.ts';
import type { SheetMistake, SheetRow } from './conversionsheet.ts';
import { identity, type FormerArea } from './formerareas.ts';
import { spelling } from './fold.ts';
import { areaName } from './gazetteer.ts';

type Step = Changes & { differences: Difference[] };

/** A former unit with all that it went into, as the rows of a table tell it. */
type OldUnit = {
  line: number;
  unit: Pick<FormerArea, 'name' | 'district' | 'province'>;
  codes: string[];
};

/**
 * Compares the old side of a conversion table with the former units that are known, and with the
 * units of today that it ends; adds to `mistakes` the rows whose old unit cannot be.
 */
export function formerDiff(
  rows: readonly SheetRow[],
  { table, former }: Current,
  mistakes: SheetMistake[],
): Step {
  const fullOf = provinceNames(table, former);
  const known = new Map(former.map((unit) => [identity(unit), unit]));
  const names = new Map(rows.map(({ newCode, newCommune }) => [newCode, newCommune]));
  const units = oldUnits(rows, fullOf, mistakes);
  const steps = units.map((old): Step => {
    const text = `${[old.unit.name, old.unit.district, old.unit.province].filter(Boolean).join(', ')} → ${old.codes.map((code) => `${names.get(code)} (${code})`).join('; ')}`;
    const kind = old.codes.length > 1 ? 'split' : 'merged';
    if (old.unit.district === undefined)
      return ended(old, { table, known }, { kind, text }, mistakes);
    const before = known.get(identity(old.unit));
    if (before && same(before.successors, old.codes)) return nothing;
    const note = before ? '' : ' (tên cũ chưa có)';
    return {
      changes: [],
      former: [
        {
          name: old.unit.name,
          district: old.unit.district,
          province: old.unit.province,
          successors: old.codes,
        },
      ],
      differences: [{ kind, text: text + note }],
    };
  });
  return {
    changes: steps.flatMap((step) => step.changes),
    former: steps.flatMap((step) => step.former),
    differences: steps.flatMap((step) => step.differences),
  };
}

const nothing: Step = { changes: [], former: [], differences: [] };

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((code) => others.includes(code));

/** Full names of the provinces of today and before, by their bare names; today's go first. */
function provinceNames(table: AreaTable, former: readonly FormerArea[]): Map<string, string> {
  const bare = (full: string) => spelling(areaName(full).name);
  return new Map([
    ...[...table.provinces.values()].map((it) => [bare(it.name), fullName(it)] as const),
    ...former.map(({ province, name }) => [bare(province ?? name), province ?? name] as const),
  ]);
}

function oldUnits(
  rows: readonly SheetRow[],
  fullOf: ReadonlyMap<string, string>,
  mistakes: SheetMistake[],
): OldUnit[] {
  const units = new Map<string, OldUnit>();
  const lines = new Map<string, number>();
  for (const { line, oldProvince, oldDistrict, oldCommune, newCode } of rows) {
    const province = fullOf.get(spelling(areaName(oldProvince).name));
    if (province === undefined) {
      if (oldProvince)
        mistakes.push({
          line,
          remedy: `Chưa từng có tỉnh "${oldProvince}" trong bảng. Hãy sửa tên tỉnh cũ.`,
        });
      continue;
    }
    const unit = { name: oldCommune, district: oldDistrict || undefined, province };
    const key = identity(unit);
    const twin = lines.get(`${key}/${newCode}`);
    if (twin !== undefined)
      mistakes.push({ line, remedy: `Trùng với dòng ${twin}. Hãy bỏ một dòng.` });
    lines.set(`${key}/${newCode}`, line);
    const found = units.get(key) ?? { line, unit, codes: [] };
    units.set(key, { ...found, codes: [...found.codes, newCode] });
  }
  return [...units.values()];
}

type Known = { table: AreaTable; known: ReadonlyMap<string, FormerArea> };

/** A unit of today that a row leads away from: it ends, or loses a part, or only keeps its place. */
function ended(
  { line, unit, codes }: OldUnit,
  { table, known }: Known,
  difference: Difference,
  mistakes: SheetMistake[],
): Step {
  const now = [...table.communes.values()].find((it) => isNamed(it, unit, table));
  const before = known.get(identity(unit))?.successors;
  const kept = table.communes.get(codes[0] ?? '')?.name === areaName(unit.name).name;
  if (!now && ((before && same(before, codes)) || (kept && codes.length === 1))) return nothing;
  if (!now) {
    const remedy = `Hôm nay không có "${unit.name}, ${unit.province}". Sửa tên, hoặc ghi old_district nếu đó là đơn vị trước 1/7/2025.`;
    mistakes.push({ line, remedy });
    return nothing;
  }
  if (codes.includes(now.code)) {
    if (codes.length === 1) return nothing;
    return { ...nothing, former: [{ ...unit, successors: codes }], differences: [difference] };
  }
  const gone: Difference = {
    kind: 'gone',
    text: `${fullName(now)}, ${unit.province} (${now.code})`,
  };
  return {
    ...nothing,
    changes: [{ code: now.code, successors: codes }],
    differences: [gone, difference],
  };
}

const isNamed = (it: Commune, unit: OldUnit['unit'], { provinces }: AreaTable): boolean => {
  const province = provinces.get(it.province);
  return (
    spelling(fullName(it)) === spelling(unit.name) &&
    province !== undefined &&
    spelling(province.name) === spelling(areaName(unit.province ?? '').name)
  );
};
