import { stringify } from 'csv-stringify/sync';
import type { PlaceRows } from './hsdsservices.ts';
import { hsdsTables, type HsdsColumn, type HsdsRows, type HsdsTable } from './hsdstables.ts';

/** The names of all tables. */
export const hsdsTableNames = Object.keys(hsdsTables) as HsdsTable[]; // of an object that nobody widens

/** Takes the rows of places, and the terms and taxonomies of all, and gives whole tables, each row once. */
export function joinedRows(
  places: readonly PlaceRows[],
  shared: Pick<HsdsRows, 'taxonomy' | 'taxonomy_term'>,
): HsdsRows {
  const all = <T extends keyof PlaceRows>(table: T): PlaceRows[T][number][] =>
    once(places.flatMap((rows): readonly PlaceRows[T][number][] => rows[table]));
  return {
    organization: all('organization'),
    service: all('service'),
    attribute: all('attribute'),
    service_at_location: all('service_at_location'),
    location: all('location'),
    phone: all('phone'),
    schedule: all('schedule'),
    required_document: all('required_document'),
    language: all('language'),
    accessibility: all('accessibility'),
    metadata: all('metadata'),
    cost_option: all('cost_option'),
    ...shared,
  };
}

const once = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** Takes the name of a table and its rows and gives the table as CSV (RFC 4180, UTF-8), with a row of column names. */
export const hsdsSheet = <T extends HsdsTable>(table: T, rows: HsdsRows[T]): string =>
  stringify([...rows], { header: true, columns: Object.keys(hsdsTables[table].columns) });

/** Takes the site's name and address and gives the description of the tables as a tabular data package. */
export function dataPackage(site: { name: string; url: URL }) {
  return {
    profile: 'tabular-data-package',
    name: 'diem-tua-hsds',
    title: `Nơi giúp đỡ trên ${site.name}, theo HSDS 3.1`,
    homepage: new URL('/du-lieu/', site.url).href,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Lời văn của chúng tôi theo CC BY 4.0; sự việc thì ai cũng dùng được',
      },
    ],
    resources: hsdsTableNames.map((name) => resource(name)),
  };
}

function resource(name: HsdsTable) {
  const { file, says, columns } = hsdsTables[name];
  const fields = Object.entries<HsdsColumn>(columns);
  const links = fields.flatMap(([column, { of }]) =>
    of ? [{ fields: column, reference: { resource: of, fields: 'id' } }] : [],
  );
  return {
    profile: 'tabular-data-resource',
    name,
    path: file,
    description: says,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: fields.map(([column, it]) => field(column, it)),
      primaryKey: 'id',
      ...(links.length > 0 && { foreignKeys: links }),
    },
  };
}

const field = (name: string, { type, format, required, says }: HsdsColumn) => ({
  name,
  type,
  ...(format && { format }),
  description: says,
  ...(required && { constraints: { required, ...(name === 'id' && { unique: true }) } }),
});
