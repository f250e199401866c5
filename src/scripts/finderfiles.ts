import type { FinderTable } from '../domain/finderplaces.ts';
import { readCentres, type CentreTable, type PrintedCentres } from '../domain/printedcentres.ts';
import type { PrintedGazetteer } from '../domain/printedgazetteer.ts';
import type { AreaBook } from './areabook.ts';

/** How long a file may take before the reader is told that it does not come. */
const patienceMs = 20_000;

const kept = new Map<string, Promise<unknown>>();

/** Fetches a file of our own once; one that did not come is asked for again the next time. */
function file<Raw, T>(path: string, made: (raw: Raw) => T | Promise<T>): Promise<T> {
  const known = kept.get(path) ?? fetched(path).then((raw) => made(raw as Raw));
  kept.set(path, known);
  known.catch(() => kept.delete(path));
  return known as Promise<T>; // What is kept under a path is what `made` gave for it.
}

async function fetched(path: string): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(path, { signal: patience.signal, credentials: 'omit' });
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/** Every published place. Rejects when the file does not come. */
export const placesFile = (): Promise<FinderTable> =>
  file('/noi.json', (table: FinderTable) => table);

/** Names of areas, of now and before. Rejects when the file does not come. */
export const areasFile = (): Promise<AreaBook> =>
  file('/dia-ban.json', async (table: PrintedGazetteer) =>
    (await import('./areabook.ts')).areaBook(table),
  );

/** Centres of areas. Rejects when the file does not come. */
export const centresFile = (): Promise<CentreTable> =>
  file('/trung-tam.json', (table: PrintedCentres) => readCentres(table));
