import type { Day } from '../schemas/date.ts';
import type { Place } from '../schemas/place.ts';
import { shown } from './calendar.ts';
import { capital } from './capital.ts';
import { costText, factText, unknownText } from './facts.ts';

/** What a card may say of a place, in the page and in the browser alike. */
export type CardPlace = Pick<Place, 'cost' | 'anonymous' | 'registers' | 'homeVisits' | 'receives'>;

/**
 * Takes a checked place, the words for people received, and today, and gives its lines in the order in
 * which families ask; all that nobody knows is one line, the last.
 */
export function cardFacts(
  place: CardPlace,
  received: Readonly<Record<string, string>>,
  today: Day,
): { term: string; text: string }[] {
  const groups = place.receives?.map((group) => received[group] ?? group).join('; ');
  const all = [
    { term: 'Chi phí', ask: 'chi phí', text: costText(place.cost, today) },
    {
      term: 'Không cần xưng tên',
      ask: 'có cần xưng tên không',
      text: factText(place.anonymous, { yes: 'Được', no: 'Không được' }, today),
    },
    {
      term: 'Ghi vào danh sách quản lý',
      ask: 'có ghi vào danh sách quản lý không',
      text: factText(place.registers, { yes: 'Có', no: 'Không' }, today),
    },
    { term: 'Tiếp nhận', ask: 'tiếp nhận ai', text: groups ?? unknownText },
    {
      term: 'Đến tận nhà',
      ask: 'có đến tận nhà không',
      text: factText(place.homeVisits, { yes: 'Có', no: 'Không' }, today),
    },
  ];
  const unknown = all.filter(({ text }) => text === unknownText).map(({ ask }) => ask);
  return [
    ...all.flatMap(({ term, text }) => (text === unknownText ? [] : [{ term, text }])),
    ...(unknown.length > 0 ? [{ term: unknownText, text: unknown.join('; ') }] : []),
  ];
}

/** Takes the day of a check, the year of a report and whether the check still counts as new, and gives the words of the badge. */
export const standingText = (
  on: Day | undefined,
  year: string | undefined,
  current = true,
): string => {
  if (on) return `Đã kiểm tra ${shown(on)}${current ? '' : ', nên hỏi lại trước'}`;
  return year ? `Được nhắc đến năm ${year}, chưa xác minh` : 'Được nhắc đến, chưa xác minh';
};

/** Takes a place's codes and the names of areas by code and gives its area of today: `Phường An Cựu, thành phố Huế`. */
export const areaLine = (
  { commune, province }: { commune?: string | undefined; province: string },
  areas: Readonly<Record<string, string>>,
): string => capital([areas[commune ?? ''], areas[province]].filter(Boolean).join(', '));
