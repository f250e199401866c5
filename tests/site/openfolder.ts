import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hsdsService } from '../../src/domain/hsdsjson.ts';
import {
  dataPackage,
  hsdsSheet,
  hsdsTableNames,
  joinedRows,
} from '../../src/domain/hsdspackage.ts';
import { hsdsPages } from '../../src/domain/hsdspages.ts';
import { placeRows } from '../../src/domain/hsdsservices.ts';
import { hsdsTables } from '../../src/domain/hsdstables.ts';
import { hsdsTaxonomies, hsdsTerms } from '../../src/domain/hsdsterms.ts';
import { day, opened, records, words } from '../domain/trialopen.ts';

const site = { name: 'Trang thử', url: new URL('https://diemtua.example') };

/** Writes the made-up places as HSDS into a new folder, with the names that the built site has, and gives the folder. */
export function trialFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diem-tua-hsds-'));
  const rows = opened(records).map((open) => placeRows(open, words, day));
  const terms = hsdsTerms(words);
  const tables = joinedRows(rows, { taxonomy: hsdsTaxonomies, taxonomy_term: terms });
  for (const name of hsdsTableNames)
    writeFileSync(join(folder, hsdsTables[name].file), hsdsSheet(name, tables[name]));
  const byId = new Map(terms.map((term) => [term.id, term]));
  const services = rows.map((it) => hsdsService(it, byId));
  const json = (name: string, value: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  mkdirSync(join(folder, 'services'));
  for (const service of services) json(`services/${service.id}.json`, service);
  json('services.json', hsdsPages(services)[0]);
  json('organizations.json', hsdsPages(tables.organization)[0]);
  json('datapackage.json', dataPackage(site));
  return folder;
}
