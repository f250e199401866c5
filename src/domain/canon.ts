import { syllable } from './fold.ts';
import { isSyllable } from './syllables.ts';
import { toned } from './toned.ts';

const words = /[\p{L}\p{M}]+/gu;
const marked = /[^\0-\u007f]/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Takes any text and gives it composed (NFC), each Vietnamese syllable with its tone mark where the
 * older style has it ("hòa", "thúy", "khỏe"), so that one word has one spelling. Nothing else changes.
 */
export const canonText = (text: string): string =>
  marked.test(text)
    ? text.normalize('NFC').replace(words, (word) => (marked.test(word) ? canonWord(word) : word))
    : text;

function canonWord(word: string): string {
  const { letters, tone } = syllable(word);
  if (tone.length !== 1 || !isSyllable(letters)) return word;
  // In the word's own case; the tone alone is taken off.
  return toned(word.normalize('NFD').replace(tones, '').normalize('NFC'), tone);
}
