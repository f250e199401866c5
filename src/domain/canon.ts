import { syllable } from './fold.ts';
import { isSyllable } from './syllables.ts';

const words = /[\p{L}\p{M}]+/gu;
const marked = /[^\0-\u007f]/;
const parts = /^(qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([a-z]*)$/i;
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
  const bare = word.normalize('NFD').replace(tones, '').normalize('NFC');
  const [, start = '', vowels = '', end = ''] = parts.exec(bare) ?? [];
  if (vowels === '') return word;
  const at = start.length + bearer(vowels.toLowerCase(), end) + 1;
  return (bare.slice(0, at) + tone + bare.slice(at)).normalize('NFC');
}

/** Which of a syllable's vowels bears the tone: the last with a hat or horn, else as what follows tells. */
function bearer(vowels: string, end: string): number {
  const shaped = Math.max(...[...'ăâêôơư'].map((letter) => vowels.lastIndexOf(letter)));
  if (shaped >= 0) return shaped;
  if (end !== '') return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
