import { nameInSentence } from '../domain/areas.ts';
import type { OfflineList } from '../domain/offlinebook.ts';
import { paths } from '../domain/paths.ts';
import { byStanding } from '../domain/places.ts';
import { provinces } from './areas.ts';
import { placesInProvince } from './places.ts';

/** What a reader without a network needs in any province: whom to call, what to do and expect, how to remove it all. */
const everywhere = [
  paths.lines,
  paths.article('soc-thuoc-goi-115'),
  paths.visit,
  paths.privacy,
  paths.offline,
];

/** What each province's offline book should hold, by the province's slug; checked places first. */
export const offlineLists: { slug: string; list: OfflineList }[] = [...provinces.values()].map(
  (province) => {
    const { verified, reported } = byStanding(placesInProvince.get(province.code) ?? []);
    const path = paths.province(province.slug);
    const list = {
      name: nameInSentence(province),
      path,
      pages: [path, ...everywhere],
      places: [...verified, ...reported].map(({ slug }) => paths.place(slug)),
    };
    return { slug: province.slug, list };
  },
);
