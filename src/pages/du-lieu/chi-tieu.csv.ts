import { csvAnswer } from '../../domain/csvanswer.ts';
import { indicatorColumns } from '../../domain/indicatorsheet.ts';
import { sheetText } from '../../domain/sheetcolumns.ts';
import { indicatorRows, planFields } from '../../model/sheets.ts';

/** Every indicator of every plan, as published. */
export const GET = () => csvAnswer(sheetText(indicatorRows, indicatorColumns, planFields));
