import { syllable } from '../domain/fold.ts';
import { isSyllable } from '../domain/syllables.ts';
import { keystrokes } from '../domain/telex.ts';
import type { Lexicon } from './lexicon.ts';
import { stopForms, stopKeys } from './stopwords.ts';
import { isMarked, wordsOf } from './tokens.ts';
import { canonText } from '../domain/canon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a query; `bare` tells that no word of the query has marks, so that it may stand for any form. */
export type QueryWord = { key: string; form: string; stop: boolean; bare: boolean };

/** A query as read: its words; phrases that a result must have; whether its last word may go on. */
export type Query = { words: QueryWord[]; phrases: QueryWord[][]; open: boolean };

const mostCharacters = 400;
const mostWords = 24;
const quotes = /["“”„«»]([^"“”„«»]+)["“”«»]/g;

/** Takes typed text of any kind and gives what was meant by its letters: keys of Telex and VNI, shorthand, joined words. */
export function analysis(typed: string, known: Vocabulary, lexicon: Lexicon): Query {
  const text = typed.slice(0, mostCharacters);
  const phrases = Array.from(text.matchAll(quotes), ([, phrase = '']) =>
    marking(wordsOf(phrase).map(({ form, key }) => ({ form, key }))),
  ).filter((phrase) => phrase.length > 0);
  const plain = wordsOf(text).slice(0, mostWords);
  const read = plain.flatMap(({ form, key }) =>
    phrases.length > 0 ? [{ form, key }] : reading(form, key, plain.length, known, lexicon),
  );
  return {
    words: marking(read.slice(0, mostWords)),
    phrases,
    open: phrases.length === 0 && /[\p{L}\p{M}\p{N}]$/u.test(text),
  };
}

type Bare = Pick<QueryWord, 'form' | 'key'>;

/** What one typed word is: itself, a shorthand, keys of Telex or VNI, or several words written as one. */
function reading(
  form: string,
  key: string,
  count: number,
  known: Vocabulary,
  lexicon: Lexicon,
): Bare[] {
  const has = known.find(key) !== undefined;
  const full = count > 1 && !(has && form.length > 2) ? lexicon.shorthand(form) : undefined;
  if (full !== undefined) return bareWords(full);
  if (has || isMarked(form) || isSyllable(form)) return [{ form, key }];
  const keyed = keystrokes(form);
  if (keyed !== undefined && isSyllable(syllable(keyed).letters)) return bareWords(keyed);
  return bareWords((/\d/.test(form) ? numbered(form) : parted(form, known)) ?? form);
}

/** "nd116" is two words: letters and digits that stand together in no page. */
const numbered = (form: string): string => form.replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ');

/** "matuy" is two words: syllables that the index has, as few as there can be. */
function parted(form: string, known: Vocabulary): string | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= form.length; end += 1)
    for (let start = Math.max(0, end - 6); start <= end - 2; start += 1) {
      const [before, part] = [best[start], form.slice(start, end)];
      if (!before || !isSyllable(part) || known.find(part) === undefined) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
    }
  return best[form.length]?.join(' ');
}

const bareWords = (text: string): Bare[] =>
  wordsOf(canonText(text)).map(({ form, key }) => ({ form, key }));

/** Says of each word whether it says little, and whether it may stand for any form. */
export function marking(words: readonly Bare[]): QueryWord[] {
  const bare = !words.some(({ form }) => isMarked(form));
  const isStop = ({ form, key }: Bare) => (bare ? stopKeys.has(key) : stopForms.has(form));
  const stops = words.length > 2 && !words.every(isStop);
  return words.map((word) => ({ ...word, stop: stops && isStop(word), bare }));
}

/** Takes words and gives them as one phrase, by their keys when no word has marks. */
export const phraseKey = (words: readonly QueryWord[]): string =>
  words.map(({ form, key, bare }) => (bare ? key : form)).join(' ');
