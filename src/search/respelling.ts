import type { Vocabulary } from './vocabulary.ts';

/** A word of the index that may be meant by one it does not have, or by another; the likelier, the more it counts. */
export type Respelling = { word: number; factor: number };

/** Takes a key and gives words of the index that are written or sound much like it, the likeliest first, at most `most`. */
export function respellings(key: string, { words, sizes }: Vocabulary, most: number): Respelling[] {
  if (/\d/.test(key) || key.length < 2) return [];
  const limit = key.length >= 8 ? 2 : 1;
  const own = sound(key);
  const sounds = soundsOf(words);
  const found: { word: number; cost: number }[] = [];
  words.forEach((other, word) => {
    if (other === key || /\d/.test(other)) return;
    const alike = sounds[word] === own;
    const edits = Math.min(
      distance(key, other, limit),
      key.length < 6 ? Infinity : 0.5 + distance(own, sounds[word] ?? '', limit),
    );
    if (edits > limit + 0.5 && !alike) return;
    // Short words have many neighbours: theirs must at least begin alike.
    if (key.length < 4 && !alike && other[0] !== key[0]) return;
    const cost = (alike ? 0.5 : edits) + (other[0] === key[0] ? 0 : 0.3) - (sizes[word] ?? 0) / 40;
    found.push({ word, cost });
  });
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ word }, at) => ({ word, factor: 1 - 0.08 * at }));
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

/** Edits that turn one word into another, two letters swapped being one (Damerau–Levenshtein); of more than the limit, some number above it. */
function distance(one: string, other: string, limit: number): number {
  if (one[0] !== undefined && one[0] === other[0])
    return distance(one.slice(1), other.slice(1), limit);
  const apart = Math.abs(one.length - other.length);
  if (apart > limit || limit === 0 || one === '' || other === '')
    return apart || Math.sign(one.length);
  const after = (from: number, to: number) =>
    1 + distance(one.slice(from), other.slice(to), limit - 1);
  const swapped = one[0] === other[1] && one[1] === other[0];
  return Math.min(after(1, 1), after(1, 0), after(0, 1), swapped ? after(2, 2) : Infinity);
}

const heard = new WeakMap<readonly string[], string[]>();

/** The sounds of all words, worked out when they are first needed. */
function soundsOf(words: readonly string[]): string[] {
  const known = heard.get(words) ?? words.map(sound);
  heard.set(words, known);
  return known;
}
