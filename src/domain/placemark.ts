import type { Place } from '../schemas/place.ts';
import { columns, type Field } from './columns.ts';
import { cellsOf, slotsOf } from './flatrecord.ts';
import { shareCode } from './sharecode.ts';

/** Takes a place, its id and the fields of places and gives six letters for all that its record says: they change when it does. */
export const placeMark = (place: Place, id: string, fields: readonly Field[]): string =>
  shareCode(JSON.stringify([id, ...cellsOf(place, columns(fields, slotsOf([place], fields)))]));

/** What only a checked place may say: it is kept from tables that are published as long as nobody checked. */
const kept = ['phones', 'hours', 'position', 'firstVisit'] as const;

/** Takes a place and gives it without what only a checked place may say, whether or not it says it. */
export function unchecked<P extends Place>(place: P): Omit<P, (typeof kept)[number]> {
  const {
    phones: _phones,
    hours: _hours,
    position: _position,
    firstVisit: _visit,
    ...rest
  } = place;
  return rest;
}

/** Takes what a row of a table makes of a place that nobody checked, and its record, and gives the row with what the table did not show. */
export const withKept = (
  record: Readonly<Record<string, unknown>>,
  old: Place,
): Record<string, unknown> => ({
  ...Object.fromEntries(
    kept.flatMap((key) => (old[key] === undefined ? [] : [[key, old[key]] as const])),
  ),
  ...record,
});
