import type { Field } from '../domain/columns.ts';
import { statusOn } from '../domain/freshness.ts';
import { placeMark, withKept } from '../domain/placemark.ts';
import { markHeading } from '../domain/placesheet.ts';
import type { Day } from '../schemas/date.ts';
import type { Place } from '../schemas/place.ts';
import type { PlaceRow, Remark } from './importrows.ts';

/** A row whose cells make a place. */
export type ReadPlace = Pick<PlaceRow, 'line' | 'id' | 'mark'> & { place: Place };

/** Takes a row, its record if there is one, and today, and gives the row with what a published table does not show of a place that nobody checked. */
export const withHidden = (row: PlaceRow, old: Place | undefined, today: Day): PlaceRow =>
  old && statusOn(old, today) !== 'verified' ? { ...row, record: withKept(row.record, old) } : row;

/** Rows to go on with, and what is said of those whose record was changed since their table was printed. */
export type Sifted<Row> = {
  fresh: Row[];
  untouched: number;
  notices: Remark[];
  mistakes: Remark[];
};

/**
 * Takes rows, all places by id and the fields, and holds back rows of an old table. A row that its
 * table's owner left as it was changes nothing; one that was edited, while the record was too, is a
 * mistake, and so is a row without a mark that would take a later check back.
 */
export function sifted<Row extends ReadPlace>(
  rows: readonly Row[],
  places: ReadonlyMap<string, Place>,
  fields: readonly Field[],
): Sifted<Row> {
  const judged = rows.map((row) => ({ row, verdict: verdictOn(row, places.get(row.id), fields) }));
  const of = (verdict: Verdict): Row[] =>
    judged.flatMap((it) => (it.verdict === verdict ? [it.row] : []));
  const say =
    (sentence: string) =>
    ({ line }: Row): Remark => ({ line, column: markHeading, sentence });
  return {
    fresh: of('fresh'),
    untouched: of('untouched').length,
    notices: of('untouched').map(
      say('Bảng này cũ, nhưng dòng này không sửa gì: giữ nguyên điều trang đang có.'),
    ),
    mistakes: [
      ...of('stale').map(
        say(
          'Nơi này đã được sửa sau khi bảng được lấy về. Hãy lấy bảng mới rồi chép phần sửa sang.',
        ),
      ),
      ...of('earlier').map(
        say(
          'Trang đang có một lần kiểm tra mới hơn bảng này. Hãy lấy bảng mới rồi chép phần sửa sang.',
        ),
      ),
    ],
  };
}

type Verdict = 'fresh' | 'untouched' | 'stale' | 'earlier';

function verdictOn(
  { id, mark, place }: ReadPlace,
  old: Place | undefined,
  fields: readonly Field[],
): Verdict {
  if (!old) return 'fresh';
  if (mark === '')
    return old.verified && (place.verified?.on ?? '') < old.verified.on ? 'earlier' : 'fresh';
  if (mark === placeMark(old, id, fields)) return 'fresh';
  return mark === placeMark(place, id, fields) ? 'untouched' : 'stale';
}
