import type { APIRoute } from 'astro';
import { csvAnswer } from '../../domain/csvanswer.ts';
import { openPlaceSheet } from '../../domain/placesheet.ts';
import { table } from '../../model/areas.ts';
import { places } from '../../model/places.ts';
import { today } from '../../model/today.ts';
import { placeFields } from '../../model/sheets.ts';
import { placeStatuses } from '../../schemas/place.ts';

/** Published places, a row each, with what the site says of them: the command `import` brings it back. */
export const GET: APIRoute = ({ site, url }) =>
  csvAnswer(
    openPlaceSheet(
      places,
      { fields: placeFields, areas: table, statuses: placeStatuses, site: site ?? url },
      today,
    ),
  );
