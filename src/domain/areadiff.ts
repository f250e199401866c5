import type { AreaCorrection } from '../schemas/area.ts';
import { fullName, type AreaTable, type Commune } from './areas.ts';
import type { SheetMistake, SheetRow, UnitRow } from './conversionsheet.ts';
import { formerDiff } from './formerdiff.ts';
import type { FormerArea } from './formerareas.ts';
import { spelling } from './fold.ts';
import { areaName } from './gazetteer.ts';

/** What an official table changes: a unit of today founded, renamed, of another type or code, or ended; a former one that went into one, or into several. */
export type Difference = {
  kind: 'added' | 'renamed' | 'retyped' | 'recoded' | 'gone' | 'merged' | 'split';
  text: string;
};

/** The tables as they stand on the day from which the official table counts. */
export type Current = { table: AreaTable; former: readonly FormerArea[] };

/** What a correction says besides its title, day and sources. */
export type Changes = Pick<AreaCorrection, 'changes' | 'former'>;

/** What became of a comparison: differences and the correction that makes them, or mistakes. */
export type AreaDiff = Changes & { differences: Difference[]; mistakes: SheetMistake[] };

type Change = Changes['changes'][number];

/** A unit as the official table gives it, and where it first does so. */
export type NewUnit = {
  code: string;
  type: Commune['type'];
  name: string;
  province: string;
  line: number;
};

/**
 * Compares an official conversion table, and a sheet of all units of today if there is one, with the
 * current tables. Mistakes name lines; when there is one, the correction must not be used.
 */
export function areaDiff(
  rows: readonly SheetRow[],
  units: readonly UnitRow[] | undefined,
  current: Current,
): AreaDiff {
  const mistakes: SheetMistake[] = [];
  const named = [
    ...rows.map(({ line, newCode, newCommune, newProvince }) => ({
      line,
      code: newCode,
      name: newCommune,
      province: newProvince,
    })),
    ...(units ?? []),
  ];
  const news = newUnits(named, current.table, mistakes);
  const today = [...news.values()].map((unit) => todayDiff(unit, news, current.table));
  const past = formerDiff(rows, current, mistakes);
  const done = {
    changes: [...today.flatMap(({ changes }) => changes), ...past.changes],
    former: past.former,
    differences: [...today.flatMap(({ differences }) => differences), ...past.differences],
  };
  if (units) mistakes.push(...unsaid(news, done.changes, current.table));
  return { ...done, mistakes: mistakes.toSorted((a, b) => a.line - b.line) };
}

/** The units that rows name, by code. Two rows that give one code two names are a mistake. */
function newUnits(
  rows: readonly UnitRow[],
  table: AreaTable,
  mistakes: SheetMistake[],
): Map<string, NewUnit> {
  const provinces = new Map(
    [...table.provinces.values()].map(({ name, code }) => [spelling(name), code]),
  );
  const units = new Map<string, NewUnit>();
  for (const row of rows) {
    const province = provinces.get(spelling(areaName(row.province).name));
    if (province === undefined) {
      const remedy = `Hôm nay không có tỉnh "${row.province}". Hãy sửa tên tỉnh.`;
      mistakes.push({ line: row.line, remedy });
      continue;
    }
    const unit = { ...typed(row.name), code: row.code, province, line: row.line };
    const first = units.get(row.code);
    if (!first) units.set(row.code, unit);
    else if (spelling(fullName(first)) !== spelling(fullName(unit)) || first.province !== province)
      mistakes.push({
        line: row.line,
        remedy: `Mã ${row.code} ở đây là "${row.name}", ở dòng ${first.line} là "${fullName(first)}". Hãy sửa một trong hai.`,
      });
    const known = table.communes.get(row.code);
    if (known && known.province !== province)
      mistakes.push({
        line: row.line,
        remedy: `Mã ${row.code} đang là ${fullName(known)} của tỉnh khác. Hãy xem lại mã hoặc tỉnh.`,
      });
  }
  return units;
}

const typed = (full: string): Pick<NewUnit, 'type' | 'name'> => {
  const { type, name } = areaName(full);
  return {
    type: type === 'phường' ? 'ward' : type === 'đặc khu' ? 'special-zone' : 'commune',
    name,
  };
};

type Step = { changes: Change[]; differences: Difference[] };

function todayDiff(unit: NewUnit, news: ReadonlyMap<string, NewUnit>, table: AreaTable): Step {
  const { code, type, name, province } = unit;
  const known = table.communes.get(code);
  if (!known) {
    const founded = { code, type, name, province };
    const twin = [...table.communes.values()].find(
      (it) =>
        it.province === province &&
        !news.has(it.code) &&
        spelling(fullName(it)) === spelling(fullName(unit)),
    );
    if (twin)
      return {
        changes: [founded, { code: twin.code, successors: [code] }],
        differences: [
          { kind: 'recoded', text: `${fullName(twin)}: mã ${twin.code} thành ${code}` },
        ],
      };
    const where = table.provinces.get(province)?.name;
    const text = `${fullName(unit)}, ${where} (${code})`;
    return { changes: [founded], differences: [{ kind: 'added', text }] };
  }
  const renamed = spelling(known.name) !== spelling(name);
  const retyped = known.type !== type;
  if (!renamed && !retyped) return { changes: [], differences: [] };
  const text = `${fullName(known)} (${code}) thành ${fullName(unit)}`;
  return {
    changes: [{ code, ...(retyped && { type }), ...(renamed && { name }) }],
    differences: [{ kind: renamed ? 'renamed' : 'retyped', text }],
  };
}

/** Units of today that a whole sheet leaves out though no row says what took their place. */
function unsaid(
  news: ReadonlyMap<string, NewUnit>,
  changes: readonly Change[],
  table: AreaTable,
): SheetMistake[] {
  const ended = new Set(changes.flatMap(({ code, successors }) => (successors ? [code] : [])));
  return [...table.communes.values()]
    .filter(({ code }) => !news.has(code) && !ended.has(code))
    .map((unit) => ({
      line: 1,
      remedy: `Tờ đơn vị không có ${fullName(unit)} (${unit.code}), mà không dòng nào nói nơi thay thế. Hãy thêm một trong hai.`,
    }));
}
