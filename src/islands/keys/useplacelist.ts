import { useEffect, useState } from 'react';
import type { FinderPlace } from '../../domain/finderplaces.ts';
import { placesTable } from '../placestable.ts';

/** Every published place once their table has come; none until then, and without it: a place is then typed as it stands in the address. */
export function usePlaceList(): readonly FinderPlace[] {
  const [places, setPlaces] = useState<readonly FinderPlace[]>([]);
  useEffect(() => {
    placesTable().then(
      (table) => setPlaces(table.places),
      () => undefined,
    );
  }, []);
  return places;
}
