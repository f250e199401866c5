import { areaSearch, type AreaSearch } from '../../src/domain/areasearch.ts';
import type { Gazetteer } from '../../src/domain/gazetteer.ts';
import { read, type PrintedGazetteer } from '../../src/domain/printedgazetteer.ts';
import { json, once } from './source.ts';

/** The names of areas, now and before, and the search over them. */
export type AreaBook = { search: AreaSearch; gazetteer: Gazetteer };

/** Takes the printed table and gives the book. */
export function areaBookOf(table: PrintedGazetteer): AreaBook {
  const gazetteer = read(table);
  return { search: areaSearch(gazetteer), gazetteer };
}

/** Fetches the site's table once. Rejects when it does not come. */
export const areaBook = once(async () =>
  // The site's own file, printed from the same type.
  areaBookOf((await json('/dia-ban.json')) as PrintedGazetteer),
);
