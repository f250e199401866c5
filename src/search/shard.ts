import { climbed, reader, type Reader } from './numerals.ts';
import type { PrintedWord } from './postings.ts';
import { wordOf } from './tokens.ts';

/** Where a form of a word, written so, stands: each of its places, in the order of records and places. */
export type Standing = { form: string; written: string; records: Int32Array; places: Int32Array };

/** The records in whose title, alias or heading a word (by its number) comes next. */
export type Next = { word: number; records: Int32Array };

/** A word as read from its shard. */
export type Posting = { standings: Standing[]; next: Next[] };

/** Takes a word as its shard has it and gives it to be searched. */
export function posting([forms, standings, next]: PrintedWord): Posting {
  const source = reader(standings);
  return {
    standings: forms.split('|').map((written) => standing(written, source)),
    next: nexts(next),
  };
}

function standing(written: string, source: Reader): Standing {
  const having = climbed(source, source.next());
  const counts = having.map(source.next);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [records, places] = [new Int32Array(total), new Int32Array(total)];
  let from = 0;
  having.forEach((record, at) => {
    const list = climbed(source, counts[at] ?? 0);
    records.fill(record, from, from + list.length);
    places.set(list, from);
    from += list.length;
  });
  return { form: wordOf(written).form, written, records, places };
}

function nexts(text: string): Next[] {
  const source = reader(text);
  const list: Next[] = [];
  for (let word = 0; !source.ended();) {
    word += source.next();
    list.push({ word, records: climbed(source, source.next()) });
  }
  return list;
}
