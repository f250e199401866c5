import { formerAreas } from '../domain/formerareas.ts';
import { gazetteer } from '../domain/gazetteer.ts';
import { printed } from '../domain/printedgazetteer.ts';
import { areaRows, corrections, conversions, table } from './areas.ts';
import { today } from './today.ts';

/** Today's units and the names that are gone. */
export const names = gazetteer(
  table,
  formerAreas({ rows: areaRows, conversions, corrections, table, today }),
);

/** What the browser needs to tell today's unit from any name of now or before, in its printed form. */
export const printedGazetteer = printed(names);
