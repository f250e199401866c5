import { nameInSentence } from '../domain/areas.ts';
import { capital } from '../domain/capital.ts';
import type { ListedPlace } from '../domain/places.ts';
import { communes, provinces } from './areas.ts';

/** Takes a place and gives its area of today: `Phường An Cựu, thành phố Huế`. */
export function areaText(place: ListedPlace): string {
  const commune = communes.get(place.area.commune ?? '');
  const province = provinces.get(place.area.province);
  return capital(
    [commune, province].flatMap((unit) => (unit ? [nameInSentence(unit)] : [])).join(', '),
  );
}

/** Takes a place and gives its address before 1/7/2025 as far as it is known, or undefined. */
export function formerAddressText({ formerAddress }: ListedPlace): string | undefined {
  if (!formerAddress) return undefined;
  const { line, commune, district, province } = formerAddress;
  return [line, commune, district, province].filter(Boolean).join(', ');
}

/** Takes a place and gives a neutral title for its page: its area, never its kind. */
export const neutralTitle = (place: ListedPlace): string => `Nơi giúp đỡ ở ${areaText(place)}`;
