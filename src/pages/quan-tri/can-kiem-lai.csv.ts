import type { APIRoute } from 'astro';
import { csvText } from '../../domain/csv.ts';
import { csvAnswer } from '../../domain/csvanswer.ts';
import { callColumns, callRows } from '../../domain/recheck.ts';
import { provinceName } from '../../model/areas.ts';
import { due, unaskedPlaces } from '../../model/desk.ts';

/** What to check again, as a table for whoever calls. */
export const GET: APIRoute = ({ site, url }) =>
  csvAnswer(
    csvText([callColumns, ...callRows(due, unaskedPlaces, provinceName, (site ?? url).href)]),
  );
