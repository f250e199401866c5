import { hsdsService, type HsdsService } from '../../src/domain/hsdsjson.ts';
import { placeRows } from '../../src/domain/hsdsservices.ts';
import { hsdsTerms } from '../../src/domain/hsdsterms.ts';
import { day, opened, records, words } from './trialopen.ts';

/** What the schemas' words are in HSDS, by id. */
export const terms = new Map(hsdsTerms(words).map((term) => [term.id, term]));

/** Takes a record and gives its place as the site publishes it, with its rows. Throws when it is not published. */
export function rowsOf(slug: string, record: object) {
  const [open] = opened({ [slug]: record });
  if (!open) throw new Error(`${slug} is not published`);
  return { open, rows: placeRows(open, words, day) };
}

/** The service that a made-up record becomes. */
export const serviceOf = (slug: string): HsdsService =>
  hsdsService(rowsOf(slug, records[slug] ?? {}).rows, terms);
