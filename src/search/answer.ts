import type { Filters, SearchFilter, SearchKind } from './record.ts';

/** Reads a file of the index by its path beside the entry; rejects when it is not there. */
export type Load = (path: string) => Promise<ArrayBuffer | string>;

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
  note?: string;
  date?: string;
  titleRuns: Run[];
  excerpt: Run[];
  section?: { anchor: string; heading: string };
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
