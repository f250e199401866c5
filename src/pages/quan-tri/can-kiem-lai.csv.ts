import type { APIRoute } from 'astro';
import { callSheet } from '../../build/callsheet.ts';
import { callColumns, callRows } from '../../domain/recheck.ts';
import { provinceName } from '../../model/areas.ts';
import { due, unaskedPlaces } from '../../model/desk.ts';

/** What to check again, as a table for whoever calls. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    callSheet(callColumns, callRows(due, unaskedPlaces, provinceName, (site ?? url).href)),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
