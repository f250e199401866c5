import type { Fact } from '../schemas/fact.ts';
import type { Source } from '../schemas/source.ts';
import { hsdsId } from './hsdsids.ts';
import type { HsdsRow } from './hsdstables.ts';
import type { RecordTerm } from './hsdsterms.ts';
import { reportedYear, type ListedPlace } from './places.ts';

/** Whom an attribute is about: the table, and what the ids of its rows are made from. */
export type Owner = { table: 'service' | 'location' | 'organization' | 'phone'; key: string };

type Attribute = HsdsRow<'attribute'>;

/** Takes an owner, a term and values and gives an attribute for each; what is not known makes none. */
export const recorded = (
  owner: Owner,
  term: RecordTerm,
  ...values: readonly (string | undefined)[]
): Attribute[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : [attribute(owner, `record/${term}`, index, value)],
  );

const classified = (owner: Owner, taxonomy: string, codes: readonly string[] = []): Attribute[] =>
  [...new Set(codes)].map((code) => attribute(owner, `${taxonomy}/${code}`, 0));

function attribute(owner: Owner, code: string, index: number, value?: string): Attribute {
  return {
    id: hsdsId('attribute', owner.table, code, String(index), owner.key),
    link_id: hsdsId(owner.table, owner.key),
    taxonomy_term_id: hsdsId('term', code),
    link_type: code.slice(0, code.indexOf('/')),
    link_entity: owner.table,
    ...(value !== undefined && { value }),
  };
}

/** Takes what is said of a place and gives all that HSDS has no column for, about its service. */
export function serviceAttributes(place: ListedPlace): Attribute[] {
  const owner: Owner = { table: 'service', key: place.slug };
  return [
    ...classified(owner, 'place-kind', [place.kind]),
    ...classified(owner, 'place-service', place.services),
    ...classified(owner, 'received-group', place.receives),
    ...recorded(owner, 'slug', place.slug),
    ...recorded(owner, 'standing', place.standing),
    ...recorded(owner, 'reported-year', reportedYear(place)),
    ...recorded(owner, 'verified-how', place.verified?.how),
    ...recorded(owner, 'grace-until', place.verified?.graceUntil),
    ...recorded(owner, 'grace-reason', place.verified?.graceReason),
    ...recorded(owner, 'operator', place.operator),
    ...recorded(owner, 'operator-type', place.operatorType),
    ...hoursAttributes(owner, place),
    ...recorded(owner, 'cost', place.cost?.value),
    ...recorded(owner, 'cost-checked-on', place.cost?.checkedOn),
    ...factAttributes(owner, 'anonymous', place.anonymous),
    ...factAttributes(owner, 'registers', place.registers),
    ...factAttributes(owner, 'home-visits', place.homeVisits),
    ...recorded(owner, 'licence-number', place.licence?.number),
    ...recorded(owner, 'licence-issuer', place.licence?.issuer),
    ...recorded(owner, 'licence-checked-on', place.licence?.checkedOn),
    ...recorded(owner, 'note', place.note),
    ...recorded(owner, 'source', ...place.sources.map(sourceText)),
  ];
}

const factAttributes = (
  owner: Owner,
  term: 'anonymous' | 'registers' | 'home-visits',
  fact: Fact | undefined,
): Attribute[] => [
  ...recorded(owner, term, fact?.value),
  ...recorded(owner, `${term}-note`, fact?.note),
  ...recorded(owner, `${term}-checked-on`, fact?.checkedOn),
];

const hoursAttributes = (owner: Owner, { hours }: ListedPlace): Attribute[] => [
  ...recorded(
    owner,
    'hours',
    ...(hours?.rules ?? []).map(
      ({ days, opens, closes }) => `${days.join(',')} ${opens} ${closes}`,
    ),
  ),
  ...recorded(owner, 'hours-holidays', hours?.holidays),
  ...recorded(owner, 'hours-checked-on', hours?.checkedOn),
];

const sourceText = ({ title, number, issuer, date, url }: Source): string =>
  [title, number, issuer, date, url].filter(Boolean).join('; ');

/** Takes what is said of a place and gives all that HSDS has no column for, about where it is. */
export function locationAttributes(place: ListedPlace): Attribute[] {
  const owner: Owner = { table: 'location', key: place.slug };
  const { area, address, formerAddress, position } = place;
  const approximate = position && position.precision !== 'none' && position;
  return [
    ...recorded(owner, 'province', area.province),
    ...recorded(owner, 'address', address),
    ...recorded(owner, 'former-line', formerAddress?.line),
    ...recorded(owner, 'former-commune', formerAddress?.commune),
    ...recorded(owner, 'former-district', formerAddress?.district),
    ...recorded(owner, 'former-province', formerAddress?.province),
    ...recorded(owner, 'position-precision', position?.precision),
    ...(approximate && approximate.precision !== 'building'
      ? recorded(owner, 'approximate-point', `${approximate.lat},${approximate.lng}`)
      : []),
  ];
}
