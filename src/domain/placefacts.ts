import type { Day } from '../schemas/date.ts';
import type { Hours } from '../schemas/hours.ts';
import type { Place } from '../schemas/place.ts';
import { shown } from './calendar.ts';
import { costText, factText, unknownText } from './facts.ts';
import { hoursLines } from './hours.ts';
import type { ListedPlace } from './places.ts';

/** A line of what is known of a place: what it is about, and the sentences that readers see. */
export type KnownFact = { term: string; lines: readonly string[] };

/** The words for operators, services and people received, as the schemas give them. */
export type PlaceWords = {
  operators: Record<NonNullable<Place['operatorType']>, string>;
  services: Record<NonNullable<Place['services']>[number], string>;
  received: Record<NonNullable<Place['receives']>[number], string>;
};

/**
 * Takes a place, the words of the schemas and today, and gives what families ask, in their order.
 * What is not known says so; what only a checked place may claim (opening hours) stands with it alone.
 */
export function knownFacts(place: ListedPlace, words: PlaceWords, today: Day): KnownFact[] {
  const verified = place.standing === 'verified';
  return [
    ...(verified ? [{ term: 'Giờ mở cửa', lines: hoursText(place.hours) }] : []),
    ...row('Chi phí', costText(place.cost, today)),
    ...row(
      'Đến mà không cần xưng tên',
      factText(place.anonymous, { yes: 'Được', no: 'Không được' }, today),
    ),
    ...row('Giấy tờ cần mang', place.papers?.join('; ') ?? unknownText),
    ...row(
      'Có ghi vào danh sách quản lý không',
      factText(place.registers, { yes: 'Có', no: 'Không' }, today),
    ),
    ...row(
      'Tiếp nhận ai',
      place.receives?.map((it) => words.received[it]).join('; ') ?? unknownText,
    ),
    ...row('Đến tận nhà', factText(place.homeVisits, { yes: 'Có', no: 'Không' }, today)),
    ...row('Làm gì ở đây', place.services?.map((it) => words.services[it]).join('; ')),
    ...row('Đơn vị quản lý', operatorText(place, words)),
    ...row('Tiếng nói', place.languages?.join(', ')),
    ...row('Lối đi', place.accessibility),
    ...row('Giấy phép', licenceText(place)),
  ];
}

const row = (term: string, line: string | undefined): KnownFact[] =>
  line ? [{ term, lines: [line] }] : [];

const hoursText = (hours: Hours | undefined): string[] =>
  hours ? hoursLines(hours) : [unknownText];

const operatorText = ({ operator, operatorType }: Place, words: PlaceWords): string =>
  [operator, operatorType && words.operators[operatorType]].filter(Boolean).join(' · ');

const licenceText = ({ licence }: Place): string | undefined =>
  licence && `${licence.number}, ${licence.issuer} (hỏi ngày ${shown(licence.checkedOn)})`;
