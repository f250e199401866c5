import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { hsdsTables, type HsdsColumn, type HsdsTable } from '../../src/domain/hsdstables.ts';

/** A row as it stands in a file: every column a text. */
export type SheetRow = Readonly<Record<string, string>>;

/** The tables of a folder by their names in HSDS, as any reader of CSV finds them. */
export type Sheets = Readonly<Record<HsdsTable, readonly SheetRow[]>>;

/** Reads every table of a folder. Throws where a file is missing or its columns are not those of the description. */
export function readSheets(folder: string): Sheets {
  const entries = Object.entries(hsdsTables).map(([name, { file, columns }]) => {
    const [head = [], ...rows] = parse(readFileSync(join(folder, file), 'utf8')) as string[][];
    if (String(head) !== String(Object.keys(columns))) throw new Error(`${file}: ${head}`);
    const named = rows.map((row) => Object.fromEntries(head.map((it, at) => [it, row[at] ?? ''])));
    return [name, named] as const;
  });
  // One entry for each table, which the compiler forgets.
  return Object.fromEntries(entries) as unknown as Sheets;
}

const uuid5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const clock = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const days = /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/;

/**
 * What in tables breaks a rule of ours that the official schemas do not have: UUIDv5, times to the
 * second, links that resolve, nothing claimed of a place that nobody checked, and no telephone but
 * those given.
 */
export function sheetFaults(sheets: Sheets, numbers: ReadonlySet<string>): string[] {
  return [
    ...idFaults(sheets),
    ...linkFaults(sheets),
    ...scheduleFaults(sheets.schedule),
    ...claimFaults(sheets),
    ...sheets.phone
      .filter(({ number = '' }) => !numbers.has(number))
      .map((it) => `phone ${it['number']}`),
  ];
}

const idFaults = (sheets: Sheets): string[] =>
  Object.entries(sheets).flatMap(([table, rows]) => {
    const ids = rows.map(({ id = '' }) => id);
    return [
      ...ids.filter((id) => !uuid5.test(id)).map((id) => `${table}: id ${id}`),
      ...(new Set(ids).size < ids.length ? [`${table}: an id twice`] : []),
    ];
  });

function linkFaults(sheets: Sheets): string[] {
  const ids = new Map(
    Object.entries(sheets).map(([it, rows]) => [it, new Set(rows.map(({ id }) => id))]),
  );
  const leads = (table: string | undefined, id: string | undefined) =>
    ids.get(table ?? '')?.has(id);
  const columns = Object.entries(hsdsTables).flatMap(([table, it]) =>
    Object.entries<HsdsColumn>(it.columns).flatMap(([column, { of }]) =>
      of ? [{ table, column, of }] : [],
    ),
  );
  return [
    ...columns.flatMap(({ table, column, of }) =>
      sheets[table as HsdsTable] // a name of the same tables
        .filter((row) => !leads(of, row[column]))
        .map((row) => `${table}.${column} ${row[column]}`),
    ),
    ...sheets.attribute
      .filter((it) => !leads(it['link_entity'], it['link_id']))
      .map((it) => `attribute.link_id ${it['link_id']}`),
    ...sheets.metadata
      .filter((it) => !leads(it['resource_type'], it['resource_id']))
      .map((it) => `metadata.resource_id ${it['resource_id']}`),
  ];
}

const scheduleFaults = (rows: readonly SheetRow[]): string[] =>
  rows.flatMap(({ opens_at = '', closes_at = '', timezone, freq, byday = '' }) => [
    ...[opens_at, closes_at].filter((it) => !clock.test(it)).map((it) => `time ${it}`),
    ...(opens_at >= closes_at ? [`closes ${closes_at} before ${opens_at}`] : []),
    ...(timezone === '7' && freq === 'WEEKLY' && days.test(byday)
      ? []
      : [`when ${timezone} ${freq} ${byday}`]),
  ]);

function claimFaults(sheets: Sheets): string[] {
  const of = (code: string) => sheets.taxonomy_term.find((it) => it['code'] === code)?.['id'];
  const standing = new Map(
    sheets.attribute
      .filter((it) => it['taxonomy_term_id'] === of('record/standing'))
      .map((it) => [it['link_id'], it['value']]),
  );
  const about = (rows: readonly SheetRow[], id: string | undefined) =>
    rows.some((it) => (it['service_id'] ?? it['resource_id']) === id);
  const pointed = (id: string | undefined) =>
    sheets.service_at_location.some(
      (it) =>
        it['service_id'] === id &&
        sheets.location.some((at) => at['id'] === it['location_id'] && at['latitude'] !== ''),
    );
  return sheets.service.flatMap(({ id, status, alert, assured_date }) => {
    const checked = standing.get(id) === 'verified';
    const claims = [sheets.phone, sheets.schedule, sheets.metadata].some((rows) => about(rows, id));
    if (checked)
      return status === 'active' && assured_date && /^(Lần kiểm tra đã |$)/.test(alert ?? '')
        ? []
        : [`${id}: checked, ${status}`];
    return status === 'inactive' && alert && !assured_date && !claims && !pointed(id)
      ? []
      : [`${id}: only reported, ${status}`];
  });
}
