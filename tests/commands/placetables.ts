import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPlaces, placeFields } from '../../src/commands/import.ts';
import { placeTexts } from '../../src/commands/placefolder.ts';
import { areaTable } from '../../src/domain/areas.ts';
import { listed } from '../../src/domain/places.ts';
import { openPlaceSheet, placeSheet } from '../../src/domain/placesheet.ts';
import { placeStatuses, type Place } from '../../src/schemas/place.ts';
import { correctionsIn } from '../../src/commands/areas.ts';
import { rows } from '../domain/rows.ts';

export const today = '2026-11-27';

/** Today's units. */
export const areas = areaTable(rows, correctionsIn('content/areas'), today);

const world = {
  fields: placeFields,
  areas,
  statuses: placeStatuses,
  site: new URL('https://www.example.vn/'),
};

type Named = readonly (readonly [string, Place])[];

const listedOf = (places: Named) =>
  listed(
    places.map(([slug, place]) => ({ ...place, slug })),
    today,
  );

/** Takes places by id and gives their table with all that the records say. */
export const sheetOf = (places: Named): string => placeSheet(listedOf(places), world);

/** The same as the site publishes it. */
export const openSheetOf = (places: Named): string =>
  openPlaceSheet(listedOf(places), world, today);

/** A folder of content of its own, with what an import reads: all places of the site, or those given. */
export function workshop(files?: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'diem-tua-import-'));
  const content = join(root, 'content');
  const places = join(content, 'places');
  for (const name of ['areas', 'documents'])
    cpSync(join('content', name), join(content, name), { recursive: true });
  if (files) {
    mkdirSync(places);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(places, name), text);
  } else cpSync('content/places', places, { recursive: true });
  const file = join(root, 'bang.csv');
  return {
    root,
    content,
    places,
    file,
    /** Every file with its text. */
    state: () =>
      Object.fromEntries(
        readdirSync(places).map((name) => [name, readFileSync(join(places, name), 'utf8')]),
      ),
    /** The table that the site would print now. */
    sheet: () => sheetOf([...placeTexts(places)].map(([id, { place }]) => [id, place])),
    run(table: string | Uint8Array, write = true) {
      writeFileSync(file, table);
      return importPlaces({ file, content, write, today, areas });
    },
  };
}

export type Workshop = ReturnType<typeof workshop>;
