import { areaSearch, shownFirst, type AreaSearch } from '../domain/areasearch.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import { read, type PrintedGazetteer } from '../domain/printedgazetteer.ts';

/** The search over names of areas, how many answers to show at first, and the names themselves. */
export type AreaBook = { search: AreaSearch; shownFirst: number; gazetteer: Gazetteer };

/** Takes the printed table and gives the book. */
export function areaBook(table: PrintedGazetteer): AreaBook {
  const gazetteer = read(table);
  return { search: areaSearch(gazetteer), shownFirst, gazetteer };
}
