import type { FinderTable } from '../domain/finderplaces.ts';
import { patiently } from './patience.ts';

/** How long a file may take before the reader is told that it does not come. */
const patienceMs = 20_000;

const kept = new Map<string, Promise<unknown>>();

/** Fetches a file of our own once; one that did not come is asked for again the next time. Rejects then. */
export function file<Raw, T>(path: string, made: (raw: Raw) => T | Promise<T>): Promise<T> {
  const known = kept.get(path) ?? fetched(path).then((raw) => made(raw as Raw));
  kept.set(path, known);
  known.catch(() => kept.delete(path));
  return known as Promise<T>; // What is kept under a path is what `made` gave for it.
}

const fetched = (path: string): Promise<unknown> =>
  patiently(patienceMs, async (signal) => {
    const response = await fetch(path, { signal, credentials: 'omit' });
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return response.json();
  });

/** Every published place. Rejects when the file does not come. */
export const placesFile = (): Promise<FinderTable> =>
  file('/noi.json', (table: FinderTable) => table);
