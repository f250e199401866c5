import { getCollection, type CollectionEntry } from 'astro:content';
import { slug } from '../domain/fold.ts';
import { danglingMistakes } from '../domain/mistakes.ts';
import { stopAt } from './mistakes.ts';

/** A document of the library: its file name as slug, its metadata, and the entry that renders its summary. */
export type DocumentEntry = CollectionEntry<'documents'>;

const newestFirst = (a: DocumentEntry, b: DocumentEntry): number =>
  (b.data.issued ?? '').localeCompare(a.data.issued ?? '') || a.id.localeCompare(b.id);

const published = (await getCollection('documents'))
  .filter((entry) => !entry.data.draft)
  .toSorted(newestFirst);

/** Documents by slug, newest first. */
export const documents = new Map(published.map((entry) => [entry.id, entry]));

/** Takes the slugs that a record names, if any, and gives their documents in that order; drafts are left out. */
export const documentsNamed = (slugs: readonly string[] = []): DocumentEntry[] =>
  slugs.flatMap((slug) => documents.get(slug) ?? []);

stopAt(
  published.flatMap(({ id, filePath = id, data }) => [
    ...danglingMistakes(filePath, 'replaces', data.replaces, (slug) => documents.has(slug)),
    ...danglingMistakes(filePath, 'replacedBy', data.replacedBy, (slug) => documents.has(slug)),
  ]),
);

/** Documents by kind. */
export const documentsByKind = Map.groupBy(published, (entry) => entry.data.kind);

/** Documents by state. */
export const documentsByState = Map.groupBy(published, (entry) => entry.data.state);

/** Documents by the slug of their issuer. */
export const documentsByIssuer = Map.groupBy(published, (entry) => slug(entry.data.issuer));

/** Documents by the year of issue; those without a known year are left out. */
export const documentsByYear = Map.groupBy(
  published.filter((entry) => entry.data.issued),
  (entry) => (entry.data.issued ?? '').slice(0, 4),
);

/** Documents by the month of issue (YYYY-MM), newest first; those known to the year alone are left out. */
export const documentsByMonth = Map.groupBy(
  published.filter((entry) => (entry.data.issued ?? '').length >= 7),
  (entry) => (entry.data.issued ?? '').slice(0, 7),
);

/** Documents that apply to a province, by its code. */
export const documentsByProvince = new Map<string, DocumentEntry[]>();
for (const entry of published)
  for (const code of entry.data.areas ?? [])
    documentsByProvince.set(code, [...(documentsByProvince.get(code) ?? []), entry]);
