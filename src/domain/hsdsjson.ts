import type { PlaceRows } from './hsdsservices.ts';
import type { HsdsRow } from './hsdstables.ts';

/** A row of ours as JSON nests it: with the rows about it. */
type Nested<T, Inner> = T & { [K in keyof Inner]?: Inner[K] | undefined };

/** An attribute with its term. */
export type HsdsAttribute = HsdsRow<'attribute'> & { taxonomy_term?: HsdsRow<'taxonomy_term'> };
type WithAttributes<T> = Nested<T, { attributes: HsdsAttribute[] }>;

/** A place of a service, whole. */
export type HsdsLocation = Nested<
  WithAttributes<HsdsRow<'location'>>,
  { accessibility: readonly HsdsRow<'accessibility'>[] }
>;

/** A service with all that is known about it in one object, as `service.json` of HSDS 3.1 describes it. */
export type HsdsService = Nested<
  WithAttributes<HsdsRow<'service'>>,
  {
    organization: HsdsRow<'organization'>;
    phones: WithAttributes<HsdsRow<'phone'>>[];
    schedules: readonly HsdsRow<'schedule'>[];
    languages: readonly HsdsRow<'language'>[];
    cost_options: readonly HsdsRow<'cost_option'>[];
    required_documents: readonly HsdsRow<'required_document'>[];
    service_at_locations: Nested<HsdsRow<'service_at_location'>, { location: HsdsLocation }>[];
    metadata: readonly HsdsRow<'metadata'>[];
  }
>;

/** Takes the rows of one place and every term by its id and gives its service. Throws when there is none. */
export function hsdsService(
  rows: PlaceRows,
  terms: ReadonlyMap<string, HsdsRow<'taxonomy_term'>>,
): HsdsService {
  const [service] = rows.service;
  if (!service) throw new Error('These rows are of no place: they hold no service.');
  const withAttributes = <T extends { id: string }>(row: T): WithAttributes<T> => ({
    ...row,
    ...list('attributes', attributesOf(row.id, rows, terms)),
  });
  const located = (id: string | undefined) =>
    rows.location
      .filter((it) => it.id === id)
      .map((it) => ({
        ...withAttributes(it),
        ...list('accessibility', rows.accessibility),
      }))[0];
  return {
    ...service,
    ...list('phones', rows.phone.map(withAttributes)),
    ...list('schedules', rows.schedule),
    ...list(
      'service_at_locations',
      rows.service_at_location.map((it) => ({ ...it, location: located(it.location_id) })),
    ),
    ...list('languages', rows.language),
    organization: rows.organization[0],
    ...list('cost_options', rows.cost_option),
    ...list('required_documents', rows.required_document),
    ...list('attributes', attributesOf(service.id, rows, terms)),
    ...list('metadata', rows.metadata),
  };
}

function attributesOf(
  id: string,
  rows: PlaceRows,
  terms: ReadonlyMap<string, HsdsRow<'taxonomy_term'>>,
): HsdsAttribute[] {
  return rows.attribute
    .filter((it) => it.link_id === id)
    .map((it) => {
      const term = terms.get(it.taxonomy_term_id ?? '');
      return { ...it, ...(term && { taxonomy_term: term }) };
    });
}

/** A list under its name, or nothing where the list is empty. */
const list = <K extends string, T>(name: K, items: readonly T[]) =>
  // A computed key has the type of any text; this one is K.
  (items.length > 0 ? { [name]: items } : {}) as { [P in K]?: T[] };
