import { csvAnswer } from '../../domain/csvanswer.ts';
import { eventColumns } from '../../domain/eventsheet.ts';
import { sheetText } from '../../domain/sheetcolumns.ts';
import { eventFields, eventRows } from '../../model/sheets.ts';

/** Every activity, with attendance only where it is not too small to tell. */
export const GET = () => csvAnswer(sheetText(eventRows, eventColumns, eventFields));
