import { byName } from '../domain/fold.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { printColumns } from './columns.ts';
import { digest } from './digest.ts';
import {
  columnsName,
  datesName,
  entryName,
  shardName,
  stretches,
  textName,
  version,
} from './layout.ts';
import { printLexicon, type PrintedLexicon } from './lexicon.ts';
import { numerals } from './numerals.ts';
import { postings, printWords, spread, type PrintedWord } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { row, type Placed } from './row.ts';
import { filed, pieces } from './texts.ts';
import { printVocabulary, type PrintedVocabulary } from './vocabulary.ts';

/** The entry of an index: what must be known before any query can be read. */
export type Entry = PrintedVocabulary & {
  version: number;
  folder: string;
  records: number;
  lexicon: PrintedLexicon;
};

/**
 * Takes records and the editors' synonyms and gives the files of their index by path, the same for
 * the same records in any order. All but the entry stand in a folder that is named after their content.
 */
export function writeIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
): Map<string, string> {
  // In the order of titles, so that sorting by title costs nothing and like stands beside like.
  const ordered = records.toSorted((a, b) => byName(a.title, b.title) || (a.url < b.url ? -1 : 1));
  const rows = ordered.map(row);
  const words = wordFiles(rows);
  const files = new Map([...textFiles(ordered, rows), ...words.files]);
  const folder = digest(JSON.stringify([...files]));
  const entry: Entry = {
    version,
    folder,
    records: ordered.length,
    ...words.vocabulary,
    lexicon: printLexicon(synonyms, words.has),
  };
  return new Map([
    [entryName, JSON.stringify(entry)],
    ...[...files].map(([path, text]) => [`${folder}${path}`, text] as const),
  ]);
}

const shardCharacters = 8000;

/** The shards, the list of words, and whether the index has a word by its key. */
function wordFiles(rows: readonly (readonly Placed[])[]) {
  const all = postings(rows);
  const keys = [...all.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const printed = printWords(all, new Map(keys.map((key, at) => [key, at])));
  const firsts: number[] = [];
  const shards: PrintedWord[][] = [];
  let filled = Infinity;
  printed.forEach((word, at) => {
    const length = word.join('').length;
    if (filled + length > shardCharacters) {
      shards.push([]);
      firsts.push(at);
      filled = 0;
    }
    shards[shards.length - 1]?.push(word);
    filled += length;
  });
  const counted = keys.map((key) => {
    const entry = all.get(key);
    return [key, entry ? spread(entry) : 0] as const;
  });
  return {
    files: shards.map((shard, at) => [shardName('', at), JSON.stringify(shard)] as const),
    vocabulary: printVocabulary(counted, firsts),
    has: (key: string) => all.has(key),
  };
}

function textFiles(
  records: readonly SearchRecord[],
  rows: readonly (readonly Placed[])[],
): (readonly [string, string])[] {
  const texts = records.map(pieces);
  const files = filed(texts.flat());
  const counts = {
    titles: rows.map((words) => words.filter(({ place }) => place < stretches.alias).length),
    words: rows.map((words) => words.length),
    pieces: texts.map((list) => list.length),
    files: files.map((list) => list.length),
  };
  return [
    ...files.map((list, at) => [textName('', at), JSON.stringify(list)] as const),
    [columnsName(''), JSON.stringify(printColumns(records, counts))],
    [datesName(''), JSON.stringify(numerals(records.map(({ date = '' }) => dayNumber(date))))],
  ];
}

/** A date as a number that grows with it; 0 is none. */
const dayNumber = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return Math.max(0, year - 1899) * 372 + month * 31 + day;
};
