/** All that the CMS may write besides uploads; the keys of the mailboxes, areas and code are changed in git alone. */
const writable = [
  'content/articles',
  'content/documents',
  'content/places',
  'content/hotlines',
  'content/procedures',
  'content/plans',
  'content/settings/site.yml',
  'content/synonyms.yml',
];

/** Where uploads go, one folder a collection. */
const uploads = /^\/public\/media\/[a-z]+\/\{\{slug\}\}$/;

/** Takes a path from a collection and gives it back; throws a sentence when the CMS may not write there. */
export function allowed(path: string): string {
  if (writable.includes(path) || uploads.test(path)) return path;
  throw new Error(`${path}: the CMS may not write here. See cms/writable.ts for where it may.`);
}
