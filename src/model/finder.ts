import { nameInSentence } from '../domain/areas.ts';
import { finderPlace, type FinderTable } from '../domain/finderplaces.ts';
import { placeKinds, receivedGroups } from '../schemas/place.ts';
import { formerAddressText } from './addresses.ts';
import { communes, provinces } from './areas.ts';
import { areaCentres } from './centres.ts';
import { places, placesInCommune } from './places.ts';
import { settings } from './settings.ts';

const kinds = Object.entries(placeKinds).filter(([kind]) =>
  places.some((place) => place.kind === kind),
);

/** What the finder loads when it is first used: every published place and the words to show it with. */
export const finderTable: FinderTable = {
  places: places.map((place) => finderPlace(place, formerAddressText(place), areaCentres)),
  kinds: Object.fromEntries(kinds),
  received: receivedGroups,
  areas: Object.fromEntries(
    [
      ...provinces.values(),
      ...[...communes.values()].filter(({ code }) => placesInCommune.has(code)),
    ].map((unit) => [unit.code, nameInSentence(unit)]),
  ),
  provinces: Object.fromEntries([...provinces.values()].map(({ code, slug }) => [code, slug])),
  holidays: settings.holidays,
};
