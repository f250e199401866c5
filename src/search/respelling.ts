import type { Vocabulary } from './vocabulary.ts';

/** A word of the index that may be meant by one it does not have, or by another; less `cost` is likelier. */
export type Respelling = { word: number; cost: number };

/** Takes a key and gives words of the index that are written or sound much like it, the likeliest first, at most `most`. */
export function respellings(key: string, { words, sizes }: Vocabulary, most: number): Respelling[] {
  if (/\d/.test(key) || key.length < 2) return [];
  const limit = key.length >= 8 ? 2 : 1;
  const own = sound(key);
  const sounds = soundsOf(words);
  const found: Respelling[] = [];
  words.forEach((other, word) => {
    if (other === key || /\d/.test(other)) return;
    const alike = sounds[word] === own;
    const edits = Math.min(
      within(key, other, limit),
      key.length < 6 ? Infinity : 0.5 + within(own, sounds[word] ?? '', limit),
    );
    if (edits > limit + 0.5 && !alike) return;
    // Short words have many neighbours: theirs must at least begin alike.
    if (key.length < 4 && !alike && other[0] !== key[0]) return;
    const cost = (alike ? 0.5 : edits) + (other[0] === key[0] ? 0 : 0.3) - (sizes[word] ?? 0) / 40;
    found.push({ word, cost });
  });
  return found.sort((a, b) => a.cost - b.cost).slice(0, most);
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/ph/g, 'f'],
  [/[kq]/g, 'c'],
  [/^(tr|ch)/, 'c'],
  [/^(gi|d|r|v)/, 'z'],
  [/^x/, 's'],
  [/^l(?=[aeiouy])/, 'n'],
  [/y/g, 'i'],
  [/(ng|nh)$/, 'n'],
  [/(ch|t)$/, 'c'],
];

/** Spellings that many people say, and so write, alike have one sound: s and x, tr and ch, final n and ng. */
export const sound = (key: string): string =>
  sounds.reduce((text, [pattern, letter]) => text.replace(pattern, letter), key);

const within = (one: string, other: string, limit: number): number =>
  Math.abs(one.length - other.length) > limit ? Infinity : distance(one, other, limit);

/** Edits that turn one word into another, two letters swapped being one (Damerau–Levenshtein); more than the limit is given as limit + 1. */
export function distance(one: string, other: string, limit: number): number {
  let [last, here] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (here[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (here[j - 1] ?? 0) + (same ? 0 : 1),
        swapped && i > 1 && j > 1 ? (last[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    [last, here] = [here, next];
  }
  return Math.min(here[other.length] ?? 0, limit + 1);
}

const heard = new WeakMap<readonly string[], string[]>();

/** The sounds of all words, worked out when they are first needed. */
function soundsOf(words: readonly string[]): string[] {
  const known = heard.get(words) ?? words.map(sound);
  heard.set(words, known);
  return known;
}
