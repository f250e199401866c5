import { climbed, reader } from './numerals.ts';
import type { PrintedWord } from './postings.ts';

/** Where a form of a word stands: the places in `records[at]` are `places` from `starts[at]` to before `starts[at + 1]`. */
export type Standing = {
  form: string;
  records: Int32Array;
  starts: Int32Array;
  places: Int32Array;
};

/** The records in whose title, alias or heading a word (by its number) comes next. */
export type Next = { word: number; records: Int32Array };

/** A word as read from its shard. */
export type Posting = { standings: Standing[]; next: Next[] };

/** Takes a word as its shard has it and gives it to be searched. */
export function posting([forms, standings, next]: PrintedWord): Posting {
  const source = reader(standings);
  return { standings: forms.split('|').map((form) => standing(form, source)), next: nexts(next) };
}

function standing(form: string, source: ReturnType<typeof reader>): Standing {
  const count = source.next();
  const records = climbed(source, count);
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at] ?? 0) + source.next();
  const places = new Int32Array(starts[count] ?? 0);
  for (let at = 0; at < count; at += 1) {
    const from = starts[at] ?? 0;
    places.set(climbed(source, (starts[at + 1] ?? 0) - from), from);
  }
  return { form, records, starts, places };
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
