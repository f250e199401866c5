import { columns, type Field } from './columns.ts';
import { cellsOf, slotsOf } from './flatrecord.ts';
import { shareCode } from './sharecode.ts';

/** Takes a record of a place, its id and the fields of places, and gives six letters for all that its cells say: they change when it does. */
export const placeMark = (record: object, id: string, fields: readonly Field[]): string =>
  shareCode(JSON.stringify([id, ...cellsOf(record, columns(fields, slotsOf([record], fields)))]));

/** What a row of a table was printed from, and what it then said, each as `placeMark` gives it. */
export type RowMarks = { whole: string; shown: string };

/** Takes the marks of a row and gives its cell. */
export const marksText = ({ whole, shown }: RowMarks): string => `${whole}-${shown}`;

/** Takes a cell and gives the marks in it; nothing where it holds none. */
export function marksIn(text: string): RowMarks | undefined {
  const [, whole, shown] = /^(\w{6})-(\w{6})$/.exec(text.trim()) ?? [];
  return whole && shown ? { whole, shown } : undefined;
}
