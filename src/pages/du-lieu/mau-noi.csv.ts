import { csvAnswer } from '../../domain/csvanswer.ts';
import { placeTemplate } from '../../domain/placesheet.ts';
import { placeFields } from '../../model/sheets.ts';

/** The same table without places, to be filled in. */
export const GET = () => csvAnswer(placeTemplate(placeFields));
