import { numerals, numbers, steps, sums } from './numerals.ts';

/**
 * The words of the index by their keys, in order; a word's place in the list is its number.
 * `sizes` has the binary logarithm of how many records hold it.
 */
export type Vocabulary = {
  words: readonly string[];
  sizes: Uint8Array;
  /** The number of a key; undefined when the index does not have it. */
  find: (key: string) => number | undefined;
  /** The numbers of the words that begin so: from the first to before the second. */
  begun: (start: string) => readonly [number, number];
  /** Which shard holds a word, and the number of that shard's first word. */
  shard: (word: number) => { at: number; first: number };
};

/** What the entry says of the words. */
export type PrintedVocabulary = { words: string; shards: string };

// A capital tells how many letters a word shares with the one before it, a sign how often it stands.
const most = 25;
const printed = /([A-Z])([^A-Z!-/]*)([!-/]?)/g;

/** Takes keys in order with the number of their records, and the first word of each shard. */
export function printVocabulary(
  words: readonly (readonly [key: string, records: number])[],
  shards: readonly number[],
): PrintedVocabulary {
  let last = '';
  let text = '';
  for (const [key, records] of words) {
    let shared = 0;
    while (shared < most && shared < key.length && key[shared] === last[shared]) shared += 1;
    const size = Math.floor(Math.log2(records));
    text +=
      String.fromCharCode(65 + shared) +
      key.slice(shared) +
      (size > 0 ? String.fromCharCode(32 + Math.min(size, 15)) : '');
    last = key;
  }
  return { words: text, shards: numerals(steps([...shards.slice(1), words.length])) };
}

/** Takes what the entry says and gives the vocabulary. */
export function vocabulary({ words: text, shards }: PrintedVocabulary): Vocabulary {
  const words: string[] = [];
  const sizes: number[] = [];
  let last = '';
  for (const [, shared = '', rest = '', sign = ''] of text.matchAll(printed)) {
    last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.push(last);
    sizes.push((sign.charCodeAt(0) || 32) - 32);
  }
  const firsts = sums(numbers(shards));
  const place = (key: string) => before(words.length, (at) => (words[at] ?? '') < key);
  return {
    words,
    sizes: Uint8Array.from(sizes),
    find: (key) => (words[place(key)] === key ? place(key) : undefined),
    begun: (start) => [place(start), place(`${start}\uffff`)],
    shard: (word) => holder(firsts, word),
  };
}

/** Takes the first number of each of some stretches, rising, and gives which stretch holds a number, and its first. */
export function holder(firsts: readonly number[], number: number): { at: number; first: number } {
  const at = before(firsts.length, (which) => (firsts[which] ?? 0) <= number) - 1;
  return { at, first: firsts[at] ?? 0 };
}

/** How many of the first `count` places pass, where those that pass all stand first. */
function before(count: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
