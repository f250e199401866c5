import { climbed, numerals, numbers, reader, steps, sums } from './numerals.ts';
import type { SearchFilter, SearchRecord } from './record.ts';

/** What is known of every record without reading its text. */
export type Columns = {
  /** How many words a title has, and twice the binary logarithm of how many the record has. */
  titles: readonly number[];
  sizes: readonly number[];
  /** The records that have a value of a filter. */
  filters: ReadonlyMap<SearchFilter, ReadonlyMap<string, Int32Array>>;
  /** The first piece of text of each record; and the first piece of each file of texts. */
  pieces: readonly number[];
  files: readonly number[];
};

/** Columns as their file has them. */
export type PrintedColumns = {
  titles: string;
  sizes: string;
  pieces: string;
  files: string;
  filters: Partial<Record<SearchFilter, Record<string, string>>>;
};

/** What to print of records: words in title and record, pieces of each, pieces in each file. */
export type Counts = { titles: number[]; words: number[]; pieces: number[]; files: number[] };

/** Takes records in the order of their numbers and gives their columns as a file has them. */
export const printColumns = (
  records: readonly SearchRecord[],
  { titles, words, pieces, files }: Counts,
): PrintedColumns => ({
  titles: numerals(titles),
  sizes: numerals(words.map((count) => Math.round(2 * Math.log2(count + 1)))),
  pieces: numerals(pieces),
  files: numerals(files),
  filters: printFilters(records),
});

function printFilters(records: readonly SearchRecord[]): PrintedColumns['filters'] {
  const having: Partial<Record<SearchFilter, Record<string, number[]>>> = {};
  records.forEach(({ filters, kind }, record) => {
    for (const [filter, values = []] of entries({ kind: [kind], ...filters }))
      for (const value of new Set(values)) {
        const group = (having[filter] ??= {});
        (group[value] ??= []).push(record);
      }
  });
  return Object.fromEntries(
    entries(having).map(([filter, values = {}]) => [
      filter,
      Object.fromEntries(
        Object.entries(values).map(([value, list]) => [value, numerals(steps(list))]),
      ),
    ]),
  );
}

/** Takes columns as their file has them and gives them to be searched. */
export function columns({ titles, sizes, pieces, files, filters }: PrintedColumns): Columns {
  return {
    titles: numbers(titles),
    sizes: numbers(sizes),
    pieces: sums(numbers(pieces)),
    files: sums(numbers(files)),
    filters: new Map(
      entries(filters).map(([filter, values = {}]) => [
        filter,
        new Map(Object.entries(values).map(([value, text]) => [value, all(text)])),
      ]),
    ),
  };
}

const all = (text: string): Int32Array => climbed(reader(text), numbers(text).length);

// `as`: Object.entries forgets that the keys of such an object are filters.
const entries = <T>(object: Readonly<Partial<Record<SearchFilter, T>>>) =>
  Object.entries(object) as [SearchFilter, T | undefined][];
