/** A text in a file, with the keys that lead to it. */
export type Passage = { path: readonly PropertyKey[]; text: string };

/** The fields, by folder or file, that quote others: a law's title, a published sentence, the name on a sign, what readers type. */
const quotations: Readonly<Record<string, readonly string[]>> = {
  documents: ['title'],
  places: ['name', 'formerAddress'],
  plans: ['text'],
  synonyms: ['phrases', 'slang', 'places', 'shorthand', 'quiet'],
  words: ['words'],
};

/** Takes the name of a folder (of a settings file its own) and what a file's fields say, and gives the texts that are our own words. */
export const ownWords = (folder: string, fields: unknown): Passage[] =>
  passages(fields, new Set([...sources, ...(quotations[folder] ?? [])]));

/** Takes what a file's fields say and gives every text in it but those of its sources. */
export const ownFacts = (fields: unknown): Passage[] => passages(fields, new Set(sources));

const sources = ['sources', 'source'];

function passages(
  value: unknown,
  left: ReadonlySet<string>,
  path: readonly PropertyKey[] = [],
): Passage[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((row, index) => passages(row, left, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    left.has(key) ? [] : passages(inner, left, [...path, key]),
  );
}
