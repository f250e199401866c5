import { readCentres, type CentreTable, type PrintedCentres } from '../domain/printedcentres.ts';
import type { PrintedGazetteer } from '../domain/printedgazetteer.ts';
import { areaBook, type AreaBook } from './areabook.ts';
import { file } from './finderfiles.ts';

/** Names of areas, of now and before. Rejects when the file does not come. */
export const areasFile = (): Promise<AreaBook> =>
  file('/dia-ban.json', (table: PrintedGazetteer) => areaBook(table));

/** Centres of areas. Rejects when the file does not come. */
export const centresFile = (): Promise<CentreTable> =>
  file('/trung-tam.json', (table: PrintedCentres) => readCentres(table));
