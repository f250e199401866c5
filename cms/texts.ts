/** What remembers over reloads, like localForage. */
export type Store = {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: string): Promise<unknown>;
};

/** Knows on which text of a file a form rests, so that nobody's change is overwritten unseen. */
export type Texts = {
  /** A form of an entry is about to show this text. */
  seen(entry: { collection: string; slug: string; path: string }, text: string): Promise<void>;
  /** This page has written the text. */
  wrote(path: string, text: string): void;
  /** The texts that the file may hold when a form with this `raw` is saved. */
  bases(path: string, raw: string): Promise<readonly string[]>;
  /** A form that rests on this text has passed all checks and is about to be written. */
  rest(path: string, base: string): void;
  /** The text that is about to be overwritten; unknown for a new entry. */
  resting(path: string): string | undefined;
};

/** Under this key Decap keeps what is typed and not saved. */
const backupKey = (collection: string, slug: string): string => `backup.${collection}.${slug}`;

const baseKey = (path: string): string => `base.${path}`;

/**
 * Takes a store and gives an empty memory. A form that Decap brings back after a reload has what was
 * typed as its `raw`; it rests on the text that was read when the typing began, which the store keeps.
 */
export function memory(store: Store): Texts {
  const seen = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  const resting = new Map<string, string>();
  return {
    rest: (path, base) => {
      resting.set(path, base);
    },
    resting: (path) => resting.get(path),
    seen: async ({ collection, slug, path }, text) => {
      seen.set(path, (seen.get(path) ?? new Set()).add(text));
      const typed = await store.getItem(backupKey(collection, slug));
      if (!typed) await store.setItem(baseKey(path), text);
    },
    wrote: (path, text) => {
      written.set(path, text);
      resting.delete(path);
    },
    bases: async (path, raw) => {
      const base = seen.get(path)?.has(raw) ? raw : await store.getItem(baseKey(path));
      return [base, written.get(path)].filter((it) => typeof it === 'string');
    },
  };
}
