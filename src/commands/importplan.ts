import { columns, heading } from '../domain/columns.ts';
import type { Cell } from '../domain/csv.ts';
import type { TableRow } from '../domain/csvtable.ts';
import { isDemo } from '../domain/demonstration.ts';
import { cellsOf, slotsOf } from '../domain/flatrecord.ts';
import { placeKey, twinRemedy } from '../domain/mistakes.ts';
import { idHeading } from '../domain/placesheet.ts';
import { isPublished, type Place } from '../schemas/place.ts';
import { slugSchema } from '../schemas/text.ts';
import { checkedRow, columnOf, type ImportWorld } from './importcheck.ts';
import { placeRows, type PlaceRow, type Remark } from './importrows.ts';
import { sifted, withUnsaid } from './importstale.ts';

/** One cell that differs: its heading, what stood there and what shall. */
export type Difference = { column: string; before: Cell; after: Cell };

/** A place that a table changes or adds, with the number of its row. */
export type Wanted = { line: number; id: string; place: Place; differences: Difference[] };

/** What a table would do, were there no mistakes. */
export type Plan = {
  changed: Wanted[];
  added: Wanted[];
  unchanged: number;
  /** Published places that the table does not name: they stay as they are. */
  missing: string[];
  notices: Remark[];
  mistakes: Remark[];
};

/** Takes the rows of a table, the heading first, and the world, and gives what is to be done and what is wrong. */
export function importPlan(table: readonly TableRow[], world: ImportWorld): Plan {
  const published = new Map([...world.places].filter(([, place]) => isPublished(place)));
  const { rows, mistakes, notices } = placeRows(table, world.fields, published);
  // What is wrong with a cell is said once, not again by the schema.
  const bad = new Set(mistakes.map(({ line }) => line));
  const { fresh, untouched, ...stale } = sifted(
    rows.filter(({ line }) => !bad.has(line)),
    world.places,
    world.fields,
  );
  const checked = fresh.map((row) => ({
    row,
    ...checkedRow(withUnsaid(row, published.get(row.id), world.today), world),
  }));
  const good = named(
    checked.flatMap(({ row, place }) => (place ? [{ ...row, place }] : [])),
    world,
  );
  const wanted = good.map((row) => ({ ...row, differences: differences(row, world) }));
  const ids = new Set(rows.map(({ id }) => id));
  return {
    changed: wanted.filter((it) => world.places.has(it.id) && it.differences.length > 0),
    added: wanted.filter((it) => !world.places.has(it.id)),
    unchanged: untouched + wanted.filter((it) => it.differences.length === 0).length,
    missing: [...published.keys()].filter((id) => !ids.has(id)).toSorted(),
    notices: [...notices, ...stale.notices],
    mistakes: [
      ...mistakes,
      ...idMistakes(rows, world.places),
      ...stale.mistakes,
      ...checked.flatMap((it) => it.mistakes),
      ...twins(good, world),
    ].toSorted((a, b) => a.line - b.line),
  };
}

/** Gives each new place the name that its file shall have: PROVINCE-COMMUNE-NUMBER, the number never one that was used before it. */
function named<Row extends { id: string; place: Place }>(
  rows: readonly Row[],
  { places, areas }: ImportWorld,
): Row[] {
  const taken = [...places.keys(), ...rows.map(({ id }) => id)];
  return rows.map((row) => {
    if (row.id !== '') return row;
    const { province, commune } = row.place.area;
    const parts = [areas.provinces.get(province), areas.communes.get(commune ?? '')];
    const stem = parts.flatMap((unit) => unit?.slug ?? []).join('-');
    const numbers = taken.flatMap((id) =>
      id.startsWith(`${stem}-`) && /^\d{1,4}$/.test(id.slice(stem.length + 1))
        ? [Number(id.slice(stem.length + 1))]
        : [],
    );
    const id = `${stem}-${Math.max(0, ...numbers) + 1}`;
    taken.push(id);
    return { ...row, id };
  });
}

function differences(
  { id, place }: { id: string; place: Place },
  { places, fields }: ImportWorld,
): Difference[] {
  const old = places.get(id);
  const all = columns(fields, slotsOf([place, ...(old ? [old] : [])], fields));
  const [before, after] = [old ? cellsOf(old, all) : [], cellsOf(place, all)];
  return all.flatMap((column, index) => {
    const pair = { before: before[index], after: after[index] };
    const same = JSON.stringify(pair.before) === JSON.stringify(pair.after);
    return same ? [] : [{ column: heading(column), ...pair }];
  });
}

function idMistakes(rows: readonly PlaceRow[], places: ReadonlyMap<string, Place>): Remark[] {
  const first = new Map(rows.toReversed().map(({ id, line }) => [id, line]));
  return rows.flatMap(({ line, id }) => {
    const remark = (sentence: string) => [{ line, column: idHeading, sentence }];
    const old = places.get(id);
    if (id === '') return [];
    if (first.get(id) !== line)
      return remark(`Mã "${id}" đã có ở dòng ${first.get(id)}. Mỗi nơi một dòng.`);
    if (old && !isPublished(old))
      return remark(
        `Nơi "${id}" đã đóng cửa hoặc không đăng, nên không sửa bằng bảng. Hãy sửa ở trang biên tập.`,
      );
    if (old) return [];
    const { error } = slugSchema.safeParse(id);
    if (error) return remark(error.issues[0]?.message ?? '');
    return isDemo(id) ? remark('Tên này chỉ dành cho bản trình diễn. Để trống ô này.') : [];
  });
}

/** Records of one place, of which at least one stands in the table. */
function twins(
  rows: readonly { id: string; line: number; place: Place }[],
  { places, fields }: ImportWorld,
): Remark[] {
  const inTable = new Set(rows.map(({ id }) => id));
  const seen = new Map(
    [...places].flatMap(([id, place]) => (inTable.has(id) ? [] : [[placeKey(place), id] as const])),
  );
  return rows.flatMap(({ id, line, place }) => {
    const key = placeKey(place);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    if (first === undefined || first === id) return [];
    return [{ line, ...columnOf('name', fields), sentence: twinRemedy(first) }];
  });
}
