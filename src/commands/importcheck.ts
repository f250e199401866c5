import type { AreaTable } from '../domain/areas.ts';
import { shown } from '../domain/calendar.ts';
import { canonValues } from '../domain/canonvalues.ts';
import { columns, heading, type Field } from '../domain/columns.ts';
import { areaFault } from '../domain/mistakes.ts';
import { marksIn } from '../domain/placemark.ts';
import type { Day } from '../schemas/date.ts';
import { entry } from '../schemas/entry.ts';
import { placeSchema, type Place } from '../schemas/place.ts';
import type { PlaceRow, Remark } from './importrows.ts';

/** What a table is held against: all places by id, fields, today's units, the library's documents, and the day. */
export type ImportWorld = {
  places: ReadonlyMap<string, Place>;
  fields: readonly Field[];
  areas: AreaTable;
  documents: ReadonlySet<string>;
  today: Day;
};

/** The place that a row makes, and what is wrong with it; there is none where the schema finds a mistake. */
export type CheckedRow = { place?: Place; mistakes: Remark[] };

/** Where a row is wrong, as a way into the record, and the sentence for it. */
type Fault = { path: readonly PropertyKey[]; sentence: string };

/** Takes a row and the world and gives the place that it makes and what is wrong with it. */
export function checkedRow(row: PlaceRow, world: ImportWorld): CheckedRow {
  const { data, error } = entry(placeSchema).safeParse(canonValues(row.record));
  const remark = ({ path, sentence }: Fault): Remark => ({
    line: row.line,
    ...columnOf(row.nameOf(path), world.fields),
    sentence,
  });
  if (error)
    return {
      mistakes: error.issues.map(({ path, message }) => remark({ path, sentence: message })),
    };
  const faults = [
    ...areaFaults(data, world),
    ...dayFaults(data, row, world),
    ...documentFaults(data, world),
  ];
  return { place: data, mistakes: faults.map(remark) };
}

function areaFaults({ area }: Place, { areas }: ImportWorld): Fault[] {
  const fault = areaFault(area, areas);
  return fault ? [{ path: ['area', fault.field], sentence: fault.remedy }] : [];
}

/** A check of tomorrow, and one that is older than what the record has: a row with marks is as new as its record. */
function dayFaults(
  { status, verified }: Place,
  { id, marks }: PlaceRow,
  { places, today }: ImportWorld,
): Fault[] {
  const path = ['verified', 'on'];
  if (status === 'verified' && verified && verified.on > today)
    return [
      {
        path,
        sentence: `Ngày này chưa tới: hôm nay là ${shown(today)}. Hãy ghi ngày đã kiểm tra thật.`,
      },
    ];
  const known = places.get(id)?.verified;
  if (!known || marksIn(marks) || (verified?.on ?? '') >= known.on) return [];
  return [
    {
      path,
      sentence: `Trang đang có một lần kiểm tra mới hơn, ngày ${shown(known.on)}. Hãy lấy bảng mới rồi chép phần sửa sang.`,
    },
  ];
}

const documentFaults = ({ sources }: Place, { documents }: ImportWorld): Fault[] =>
  sources.flatMap(({ document }, index) =>
    document === undefined || documents.has(document)
      ? []
      : [
          {
            path: ['sources', index, 'document'],
            sentence: `Thư viện không có văn bản "${document}". Hãy sửa tên hoặc để trống.`,
          },
        ],
  );

/** Takes the name of a column and the fields and gives the column's heading, or that of the first in the group of this name. */
export function columnOf(name: string, all: readonly Field[]): { column?: string } {
  const row = Number(/\.(\d+)/.exec(name)?.[1] ?? 1);
  const list = name.split(/\.\d+/)[0] ?? '';
  const wide = columns(all, { [list]: row });
  const found =
    wide.find((it) => it.name === name) ?? wide.find((it) => it.name.startsWith(`${name}.`));
  return found ? { column: heading(found) } : {};
}
