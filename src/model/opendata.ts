import { nameInSentence, type Province } from '../domain/areas.ts';
import { placesGeoJson } from '../domain/geojson.ts';
import { hsdsService } from '../domain/hsdsjson.ts';
import { joinedRows } from '../domain/hsdspackage.ts';
import { hsdsPages } from '../domain/hsdspages.ts';
import { placeRows } from '../domain/hsdsservices.ts';
import { hsdsTaxonomies, hsdsTerms, type HsdsWords } from '../domain/hsdsterms.ts';
import type { OpenPlace } from '../domain/openplaces.ts';
import { paths } from '../domain/paths.ts';
import type { ListedPlace } from '../domain/places.ts';
import { provinceData } from '../domain/provincedata.ts';
import {
  costs,
  operatorTypes,
  placeKinds,
  placeServices,
  receivedGroups,
} from '../schemas/place.ts';
import { areaText, formerAddressText } from './addresses.ts';
import { places, placesInProvince } from './places.ts';
import { today } from './today.ts';

/** The site's address, which stands in every file that others read. */
export const site = new URL(import.meta.env.SITE);

const open = (place: ListedPlace): OpenPlace => ({
  place,
  area: areaText(place),
  former: formerAddressText(place),
  url: new URL(paths.place(place.slug), site).href,
});

const words: HsdsWords = {
  kinds: placeKinds,
  services: placeServices,
  received: receivedGroups,
  operators: operatorTypes,
  costs,
};

const openPlaces = places.map(open);
const rows = openPlaces.map((it) => placeRows(it, words, today));
const terms = hsdsTerms(words);
const termById = new Map(terms.map((term) => [term.id, term]));

/** The tables of HSDS, whole. */
export const hsdsRows = joinedRows(rows, { taxonomy: hsdsTaxonomies, taxonomy_term: terms });

/** The services of HSDS, one for each published place, in dictionary order, and pages of them. */
export const hsdsServices = rows.map((it) => hsdsService(it, termById));
export const hsdsServicePages = hsdsPages(hsdsServices);

/** Pages of the organizations of HSDS. */
export const hsdsOrganizationPages = hsdsPages(hsdsRows.organization);

/** Every published place as GeoJSON. */
export const geoJson = placesGeoJson(openPlaces, placeKinds, today);

/** Takes a province and gives the file that other sites read. */
export const dataOf = (province: Province) =>
  provinceData(
    {
      code: province.code,
      name: nameInSentence(province),
      url: new URL(paths.province(province.slug), site).href,
      help: new URL(paths.data, site).href,
    },
    (placesInProvince.get(province.code) ?? []).map(open),
    placeKinds,
    today,
  );
