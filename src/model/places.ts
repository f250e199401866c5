import { getCollection } from 'astro:content';
import { placeMistakes } from '../domain/mistakes.ts';
import { listed } from '../domain/places.ts';
import { communes, provinces } from './areas.ts';
import { stopAt } from './mistakes.ts';
import { today } from './today.ts';

const entries = await getCollection('places');

stopAt(
  placeMistakes(
    entries.map(({ id, filePath, data }) => ({ file: filePath ?? id, data })),
    { provinces, communes },
  ),
);

/** Every place that readers may see, in dictionary order. */
export const places = listed(
  entries.map(({ id, data }) => ({ ...data, slug: id })),
  today,
);

/** Places by the name of their file. */
export const placeBySlug = new Map(places.map((place) => [place.slug, place]));

/** Places by the code of their province. */
export const placesInProvince = Map.groupBy(places, (place) => place.area.province);

/** Places by the code of their commune; places whose commune is not known are left out. */
export const placesInCommune = Map.groupBy(
  places.filter((place) => place.area.commune),
  (place) => place.area.commune ?? '',
);
