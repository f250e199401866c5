import type { Search, SearchAnswer, SearchOptions } from '../search/search.ts';

/** An answer; `spare` when our index could not be read and Pagefind's answered. */
export type SourceAnswer = SearchAnswer & { spare: boolean };

/** Where answers come from. */
export type SearchSource = {
  /** Fetches what every search needs, before there is one. */
  prepare: () => void;
  /** Rejects when neither index can be read. */
  ask: (query: string, options: SearchOptions) => Promise<SourceAnswer>;
};

/** How long our index may keep someone waiting before the spare one is tried as well. */
const patienceMs = 20_000;

/** Gives a source that reads our index, and Pagefind's of the same build where ours cannot be read. */
export function searchSource(): SearchSource {
  const own = opener(async () => (await import('../search/search.ts')).openSearch(load));
  const spare = opener(async () => (await import('./pagefindsearch.ts')).pagefindSearch());
  return {
    // What fails here is tried again, and told, when there is a query.
    prepare: () => void own().catch(() => undefined),
    ask: async (query, options) => {
      try {
        const answer = await inTime(own().then((search) => search(query, options)));
        return { ...answer, spare: false };
      } catch {
        return { ...(await (await spare())(query, options)), spare: true };
      }
    },
  };
}

/** Opens once; after a failure, again the next time. */
function opener(open: () => Promise<Search>): () => Promise<Search> {
  let opened: Promise<Search> | undefined;
  return () => {
    opened =
      opened ||
      open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
    return opened;
  };
}

async function load(path: string): Promise<string> {
  const response = await fetch(`/tim/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<T>((_, reject) => setTimeout(() => reject(new Error('late')), patienceMs)),
  ]);
