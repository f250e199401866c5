/** What a page is, as readers tell results apart. */
export type SearchKind =
  'article' | 'document' | 'place' | 'guide' | 'procedure' | 'line' | 'plan' | 'event' | 'campaign';

/** What results can be narrowed by. */
export type SearchFilter = 'kind' | 'audience' | 'topic' | 'year' | 'issuer' | 'province' | 'state';

/** Values to narrow by: any of a group's, in every group. */
export type Filters = Readonly<Partial<Record<SearchFilter, readonly string[]>>>;

/** Part of a page under a heading, or before the first; a page of an attached file is one too. */
export type RecordSection = {
  anchor?: string | undefined;
  heading?: string | undefined;
  text: string;
};

/** A page as the index knows it. `url` is a path, and no two records share one. */
export type SearchRecord = {
  url: string;
  kind: SearchKind;
  title: string;
  /** What stands under the title: number and issuer, area of a place, phone of a line. */
  note?: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string | undefined;
  /** Found like a title but not shown: document number, former names, other spellings. */
  aliases: readonly string[];
  summary?: string | undefined;
  sections: readonly RecordSection[];
  filters: Filters;
};
