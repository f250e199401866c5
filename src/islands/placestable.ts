import type { FinderTable } from '../domain/finderplaces.ts';

let kept: Promise<FinderTable> | undefined;

/** Every published place, fetched once from this host. Rejects when it does not come; the next call asks again. */
export function placesTable(): Promise<FinderTable> {
  kept ??= fetched();
  kept.catch(() => (kept = undefined));
  return kept;
}

async function fetched(): Promise<FinderTable> {
  const response = await fetch('/noi.json', { credentials: 'omit' });
  if (!response.ok) throw new Error(`/noi.json answers ${response.status}.`);
  return (await response.json()) as FinderTable;
}
