/** All that the CMS may write besides uploads; the keys of the mailboxes, areas and code are changed in git alone. */
const writable = [
  'content/articles',
  'content/documents',
  'content/places',
  'content/hotlines',
  'content/procedures',
  'content/plans',
  'content/events',
  'content/campaigns',
  'content/settings/site.yml',
  'content/synonyms.yml',
  'content/words.yml',
];

/** Where uploads go, one folder a collection. */
const uploads = /^\/public\/media\/[a-z]+\/\{\{slug\}\}$/;

/** Takes a path from a collection and gives it back; throws a sentence when the CMS may not write there. */
export function allowed(path: string): string {
  if (writable.includes(path) || uploads.test(path)) return path;
  throw new Error(`${path}: the CMS may not write here. See cms/writable.ts for where it may.`);
}

/** Takes a path in the repository and tells whether the CMS may write that file or remove it. */
export const writes = (path: string): boolean =>
  entry.test(path) || upload.test(path) || (path.endsWith('.yml') && writable.includes(path));

const entry = new RegExp(
  `^(${writable.filter((path) => !path.endsWith('.yml')).join('|')})/[a-z0-9-]+\\.(md|yml)$`,
);
const upload = /^public\/media\/[a-z]+\/[a-z0-9-]+\/[a-z0-9._-]+\.(webp|jpg|png|pdf|docx|mp3)$/;
