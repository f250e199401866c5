import { analysis } from './analysis.ts';
import { narrowed } from './facets.ts';
import { indexFiles, type IndexFiles } from './indexfiles.ts';
import { ranking, type Ranked } from './ranking.ts';
import type { Filters, SearchFilter, SearchKind } from './record.ts';
import { result } from './result.ts';

/** Reads a file of the index by its path beside the entry; rejects when it is not there. */
export type Load = (path: string) => Promise<string>;

/** How to search: `limit` results (10) after the first `from`. */
export type SearchOptions = {
  filters?: Filters | undefined;
  sort?: 'relevance' | 'date' | 'title' | undefined;
  limit?: number | undefined;
  from?: number | undefined;
};

/** A piece of text that is marked, or not, as what was searched for. */
export type Run = { text: string; marked: boolean };

/** One result; `section` is the heading that the excerpt stands under. */
export type Found = {
  url: string;
  kind: SearchKind;
  title: string;
  note?: string | undefined;
  date?: string | undefined;
  titleRuns: Run[];
  excerpt: Run[];
  section?: { anchor: string; heading: string } | undefined;
};

/** How many results each value of each filter would leave if it were chosen alone in its group. */
export type Facets = Partial<Record<SearchFilter, Record<string, number>>>;

/** Results, and a spelling that was searched for `instead`, or that may be `meant`. */
export type SearchAnswer = {
  found: Found[];
  total: number;
  facets: Facets;
  instead?: string;
  meant?: string;
};

/** Takes what someone typed, of any kind and length, and gives the answer; rejects only when a file of the index cannot be read. */
export type Search = (query: string, options?: SearchOptions) => Promise<SearchAnswer>;

/** Opens an index; rejects when its entry cannot be read, or is of another version. */
export async function openSearch(load: Load): Promise<Search> {
  const files = await indexFiles(load);
  return async (typed, options = {}) => {
    const query = analysis(typed, files.known, files.lexicon);
    const nothing = typed.trim() === '';
    const columns = files.columns();
    const ranked = nothing ? everything(files) : await ranking(query, files);
    const { passing, facets } = narrowed(ranked.records, await columns, options.filters ?? {});
    const { from = 0, limit = 10 } = options;
    const sort = options.sort ?? (nothing ? 'date' : 'relevance');
    const page = (await sorted(passing, sort, files)).slice(from, from + limit);
    return {
      found: await Promise.all(page.map((record) => result(record, ranked, files))),
      total: passing.length,
      facets,
      ...ranked.spelling,
    };
  };
}

const everything = ({ records }: IndexFiles): Ranked => ({
  records: [...Array(records).keys()],
  answer: () => ({ terms: [], place: 0 }),
  spelling: {},
});

/** Records are numbered in the order of their titles; of one date, the order of titles stays. */
async function sorted(
  records: readonly number[],
  sort: NonNullable<SearchOptions['sort']>,
  files: IndexFiles,
): Promise<number[]> {
  if (sort === 'relevance') return [...records];
  const byTitle = [...records].sort((a, b) => a - b);
  if (sort === 'title') return byTitle;
  const dates = await files.dates();
  return byTitle.sort((a, b) => (dates[b] ?? 0) - (dates[a] ?? 0));
}
