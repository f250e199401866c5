import { columns, type Columns, type PrintedColumns } from './columns.ts';
import { columnsName, datesName, entryName, shardName, textName, version } from './layout.ts';
import { lexicon, type Lexicon } from './lexicon.ts';
import { numbers } from './numerals.ts';
import type { PrintedWord } from './postings.ts';
import type { Load } from './search.ts';
import { posting, type Posting } from './shard.ts';
import type { Piece } from './texts.ts';
import { before, vocabulary, type Vocabulary } from './vocabulary.ts';
import type { Entry } from './writer.ts';

/** The index could not be opened: there is none, or one of another form. */
export class IndexUnreadable extends Error {
  override name = 'IndexUnreadable';
}

/** An index that is read file by file, each at most once. */
export type IndexFiles = {
  records: number;
  known: Vocabulary;
  lexicon: Lexicon;
  /** Fetches the shards of words side by side; after that `posting` has them. */
  fetchWords: (words: Iterable<number>) => Promise<void>;
  posting: (word: number) => Posting | undefined;
  columns: () => Promise<Columns>;
  dates: () => Promise<readonly number[]>;
  /** A piece of text by its number among all. */
  piece: (number: number) => Promise<Piece | undefined>;
};

/** Reads the entry. Rejects with IndexUnreadable when that cannot be done. */
export async function indexFiles(load: Load): Promise<IndexFiles> {
  const entry = await opened(load);
  const { folder, records } = entry;
  const known = vocabulary(entry);
  const file = once(<T>(path: string) => parsed<T>(load, path));
  const shards = new Map<number, readonly PrintedWord[]>();
  const postings = new Map<number, Posting>();
  const readColumns = remembered(columns);
  const all = () => file<PrintedColumns>(columnsName(folder)).then(readColumns);
  return {
    records,
    known,
    lexicon: lexicon(entry.lexicon),
    fetchWords: async (words) => {
      const wanted = new Set([...words].map((word) => known.shard(word).at));
      await Promise.all(
        [...wanted].map(async (at) => {
          if (!shards.has(at)) shards.set(at, await file<PrintedWord[]>(shardName(folder, at)));
        }),
      );
    },
    posting: (word) => {
      const { at, first } = known.shard(word);
      const printed = shards.get(at)?.[word - first];
      if (printed && !postings.has(word)) postings.set(word, posting(printed));
      return postings.get(word);
    },
    columns: all,
    dates: () => file<string>(datesName(folder)).then(numbers),
    piece: async (number) => {
      const { files } = await all();
      const at = before(files.length, (which) => (files[which] ?? 0) <= number) - 1;
      return (await file<Piece[]>(textName(folder, at)))[number - (files[at] ?? 0)];
    },
  };
}

async function opened(load: Load): Promise<Entry> {
  try {
    const entry = await parsed<Entry>(load, entryName);
    if (entry.version === version) return entry;
  } catch (cause) {
    throw new IndexUnreadable('The search index cannot be read.', { cause });
  }
  throw new IndexUnreadable('The search index was written by another version of this site.');
}

// `as`: our own build wrote the file.
const parsed = async <T>(load: Load, path: string): Promise<T> => {
  const content = await load(path);
  return JSON.parse(typeof content === 'string' ? content : new TextDecoder().decode(content)) as T;
};

/** Remembers what was read; what failed is tried again the next time. */
function once(read: <T>(path: string) => Promise<T>): <T>(path: string) => Promise<T> {
  const files = new Map<string, Promise<unknown>>();
  return <T>(path: string) => {
    // `as`: a path always has content of one kind.
    const known = files.get(path) as Promise<T> | undefined;
    if (known) return known;
    const reading = read<T>(path);
    files.set(path, reading);
    reading.catch(() => files.delete(path));
    return reading;
  };
}

function remembered<A extends object, B>(make: (from: A) => B): (from: A) => B {
  const made = new WeakMap<A, B>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
}
