import { columns, type Columns } from './columns.ts';
import { columnsName, datesName, entryName, shardName, textName, version } from './layout.ts';
import { lexicon, type Lexicon } from './lexicon.ts';
import { numbers } from './numerals.ts';
import type { PrintedWord } from './postings.ts';
import type { Load } from './search.ts';
import { posting, type Posting } from './shard.ts';
import type { Piece } from './texts.ts';
import { holder, vocabulary, type Vocabulary } from './vocabulary.ts';
import type { Entry } from './writer.ts';

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

/** Reads the entry. Rejects when that cannot be done, or when the index is of another form. */
export async function indexFiles(load: Load): Promise<IndexFiles> {
  const entry = await parsed<Entry>(load, entryName);
  if (entry.version !== version) throw new Error('The search index is of another version.');
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
      const { at, first } = holder(files, number);
      const pieces = await file(textName(folder, at), (list: Piece[]) => list);
      return pieces[number - first];
    },
  };
}

// `as`: our own build wrote the file.
const parsed = async <T>(load: Load, path: string): Promise<T> => JSON.parse(await load(path)) as T;

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
