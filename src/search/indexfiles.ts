import { columns, type Columns } from './columns.ts';
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
  const file = once(load);
  const shards: (readonly PrintedWord[])[] = [];
  const postings = new Map<number, Posting>();
  const all = () => file(columnsName(folder), columns);
  return {
    records,
    known,
    lexicon: lexicon(entry.lexicon),
    fetchWords: async (words) => {
      const wanted = new Set([...words].map((word) => known.shard(word).at));
      const fetch = (at: number) =>
        file(shardName(folder, at), (words: PrintedWord[]) => (shards[at] = words));
      await Promise.all([...wanted].map(fetch));
    },
    posting: (word) => {
      const { at, first } = known.shard(word);
      const printed = shards[at]?.[word - first];
      if (printed && !postings.has(word)) postings.set(word, posting(printed));
      return postings.get(word);
    },
    columns: all,
    dates: () => file(datesName(folder), numbers),
    piece: async (number) => {
      const { files } = await all();
      const at = before(files.length, (which) => (files[which] ?? 0) <= number) - 1;
      const pieces = await file(textName(folder, at), (list: Piece[]) => list);
      return pieces[number - (files[at] ?? 0)];
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

/** Remembers what was made of a file; what failed is tried again the next time. */
function once(load: Load) {
  const files = new Map<string, Promise<unknown>>();
  return <A, B>(path: string, make: (content: A) => B): Promise<B> => {
    const made = files.get(path) ?? parsed<A>(load, path).then(make);
    files.set(path, made);
    made.catch(() => files.delete(path));
    // `as`: a path is always made into one kind of thing.
    return made as Promise<B>;
  };
}
