import type { Field } from '../domain/columns.ts';
import { unsaidOf } from '../domain/openplaces.ts';
import { marksIn, placeMark } from '../domain/placemark.ts';
import { listed } from '../domain/places.ts';
import { markColumn, markedTitle } from '../domain/placesheet.ts';
import type { Day } from '../schemas/date.ts';
import type { Place } from '../schemas/place.ts';
import type { PlaceRow, Remark } from './importrows.ts';

/**
 * Takes a row, its record if there is one, and today, and gives the row with what a published table
 * does not show: a cell that was never shown was not emptied by anybody. A status of which readers see
 * another stays as it is, unless the row has a third one.
 */
export function withUnsaid(row: PlaceRow, old: Place | undefined, today: Day): PlaceRow {
  const [place] = old ? listed([{ ...old, slug: row.id }], today) : [];
  if (!place) return row;
  const { status, ...hidden } = unsaidOf(place, today);
  const kept = status !== undefined && row.record['status'] === place.standing ? { status } : {};
  return { ...row, record: { ...hidden, ...row.record, ...kept } };
}

/** Rows to go on with, and what is said of those whose record was changed since their table was printed. */
export type Sifted = {
  fresh: PlaceRow[];
  untouched: number;
  notices: Remark[];
  mistakes: Remark[];
};

/**
 * Takes rows, all places by id and the fields, and holds back rows of an old table: one that its
 * table's owner left as it was changes nothing, one that was edited while the record was too is a mistake.
 */
export function sifted(
  rows: readonly PlaceRow[],
  places: ReadonlyMap<string, Place>,
  fields: readonly Field[],
): Sifted {
  const verdicts = Map.groupBy(rows, (row) => verdictOn(row, places.get(row.id), fields));
  const of = (verdict: Verdict): PlaceRow[] => verdicts.get(verdict) ?? [];
  return {
    fresh: of('fresh'),
    untouched: of('untouched').length,
    notices: of('untouched').map(
      remark('Bảng này cũ, nhưng dòng này không sửa gì: giữ nguyên điều trang đang có.'),
    ),
    mistakes: of('stale').map(
      remark(
        'Nơi này đã được sửa sau khi bảng được lấy về. Hãy lấy bảng mới rồi chép phần sửa sang.',
      ),
    ),
  };
}

const remark =
  (sentence: string) =>
  ({ line }: PlaceRow): Remark => ({ line, column: markedTitle(markColumn), sentence });

type Verdict = 'fresh' | 'untouched' | 'stale';

function verdictOn(
  { id, marks: text, record }: PlaceRow,
  old: Place | undefined,
  fields: readonly Field[],
): Verdict {
  const marks = marksIn(text);
  if (!old || !marks || marks.whole === placeMark(old, id, fields)) return 'fresh';
  return marks.shown === placeMark(record, id, fields) ? 'untouched' : 'stale';
}
