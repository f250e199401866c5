import type { Day } from '../schemas/date.ts';
import { hoursLines } from './hours.ts';
import { hsdsId } from './hsdsids.ts';
import { openFacts, saidOf, whole, type OpenPlace } from './openplaces.ts';

/** A province as its file names it, with the address of its page. */
type ProvinceHead = { code: string; name: string; url: string; help: string };

/**
 * Takes a province, its places, the words for kinds and today and gives the small file that other
 * sites read: who was checked and when, and who is only reported, with the page to send readers to.
 */
export const provinceData = (
  province: ProvinceHead,
  places: readonly OpenPlace[],
  kinds: Readonly<Record<string, string>>,
  today: Day,
) => ({
  format: 1,
  asOf: today,
  about: province.help,
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  province: { code: province.code, name: province.name, url: province.url },
  places: places.map((open) => entry(open, kinds, today)),
});

function entry(open: OpenPlace, kinds: Readonly<Record<string, string>>, today: Day) {
  const place = saidOf(open.place, today);
  return whole({
    id: hsdsId('service', place.slug),
    ...openFacts(open, kinds, today),
    phones: place.phones?.map(({ number, role }) => ({ number, role })),
    hours: place.hours && hoursLines(place.hours),
  });
}
