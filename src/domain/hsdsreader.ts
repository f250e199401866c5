import type { HsdsAttribute, HsdsService } from './hsdsjson.ts';
import type { RecordTerm } from './hsdsterms.ts';
import { whole } from './openplaces.ts';

/** What of a place survives the way to HSDS and back, by the names of its record. */
export const survivors = [
  'slug',
  'name',
  'kind',
  'operator',
  'operatorType',
  'area',
  'address',
  'formerAddress',
  'position',
  'phones',
  'hours',
  'services',
  'receives',
  'cost',
  'papers',
  'anonymous',
  'registers',
  'homeVisits',
  'languages',
  'firstVisit',
  'accessibility',
  'licence',
  'note',
  'status',
  'verified',
] as const;

/** What does not: of sources only a sentence each is left. */
export const losses = ['sources'] as const;

/** A record as read back: not yet judged by the schema of places. */
export type ReadPlace = { [K in (typeof survivors)[number]]?: unknown };

/** Takes a service that we wrote and gives the record of its place, as far as it survives. */
export function fromHsds(service: HsdsService): ReadPlace {
  const location = service.service_at_locations?.[0]?.location;
  const says = reader([...(service.attributes ?? []), ...(location?.attributes ?? [])]);
  return whole({
    slug: says('slug'),
    name: service.name,
    kind: codes(service, 'place-kind')?.[0],
    operator: says('operator'),
    operatorType: says('operator-type'),
    area: whole({ province: says('province'), commune: location?.external_identifier }),
    address: says('address'),
    formerAddress: former(says),
    position: position(says, location),
    phones: service.phones?.map(phone),
    hours: hours(service, says),
    services: codes(service, 'place-service'),
    receives: codes(service, 'received-group'),
    cost: cost(service, says),
    papers: service.required_documents?.map(({ document }) => document),
    anonymous: fact(says, 'anonymous'),
    registers: fact(says, 'registers'),
    homeVisits: fact(says, 'home-visits'),
    languages: service.languages?.map(({ name }) => name),
    firstVisit: service.application_process?.split('\n'),
    accessibility: location?.accessibility?.[0]?.description,
    licence: licence(says),
    note: says('note'),
    status: says('standing'),
    verified: check(service, says),
  });
}

type Says = (term: RecordTerm) => string | undefined;

const reader =
  (attributes: readonly HsdsAttribute[] = []): Says =>
  (term) =>
    attributes.find((it) => it.taxonomy_term?.code === `record/${term}`)?.value;

function codes({ attributes = [] }: HsdsService, taxonomy: string): string[] | undefined {
  const found = attributes
    .flatMap(({ taxonomy_term }) => taxonomy_term?.code ?? [])
    .filter((code) => code.startsWith(`${taxonomy}/`))
    .map((code) => code.slice(taxonomy.length + 1));
  return found.length > 0 ? found : undefined;
}

const former = (says: Says) =>
  says('former-province') &&
  whole({
    line: says('former-line'),
    commune: says('former-commune'),
    district: says('former-district'),
    province: says('former-province'),
  });

function position(
  says: Says,
  location: { latitude?: number | undefined; longitude?: number | undefined } = {},
) {
  const precision = says('position-precision');
  const [lat, lng] = says('approximate-point')?.split(',').map(Number) ?? [
    location.latitude,
    location.longitude,
  ];
  return precision && whole({ precision, lat, lng });
}

const phone = (it: NonNullable<HsdsService['phones']>[number]) =>
  whole({
    number: it.number,
    role: it.description,
    note: reader(it.attributes)('phone-note'),
  });

function hours({ attributes = [], schedules }: HsdsService, says: Says) {
  const rules = attributes
    .filter((it) => it.taxonomy_term?.code === 'record/hours')
    .map(({ value = '' }) => {
      const [days = '', opens, closes] = value.split(' ');
      return { days: days.split(',').map(Number), opens, closes };
    });
  if (rules.length === 0) return undefined;
  const rest = { note: schedules?.[0]?.notes, checkedOn: says('hours-checked-on') };
  return { rules, ...whole({ holidays: says('hours-holidays'), ...rest }) };
}

function cost({ cost_options }: HsdsService, says: Says) {
  const value = says('cost');
  return (
    value &&
    whole({
      value,
      note: cost_options?.[0]?.amount_description,
      checkedOn: says('cost-checked-on'),
    })
  );
}

/** The same three for each fact. */
function fact(says: Says, term: 'anonymous' | 'registers' | 'home-visits') {
  const value = says(term);
  return (
    value && whole({ value, note: says(`${term}-note`), checkedOn: says(`${term}-checked-on`) })
  );
}

const licence = (says: Says) =>
  says('licence-number') &&
  whole({
    number: says('licence-number'),
    issuer: says('licence-issuer'),
    checkedOn: says('licence-checked-on'),
  });

const check = ({ assured_date, metadata }: HsdsService, says: Says) =>
  assured_date &&
  whole({
    on: assured_date,
    how: says('verified-how'),
    role: metadata?.[0]?.updated_by,
    graceUntil: says('grace-until'),
    graceReason: says('grace-reason'),
  });
