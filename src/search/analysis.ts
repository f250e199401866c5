import { syllable } from '../domain/fold.ts';
import { isShapedSo } from '../domain/syllableshape.ts';
import { keystrokes } from '../domain/telex.ts';
import type { Lexicon } from './lexicon.ts';
import { respellings } from './respelling.ts';
import { isMarked, tokens, wordOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a query; `bare` tells that no word of the query has marks, so that it may stand for any form. */
export type QueryWord = { key: string; form: string; stop: boolean; bare: boolean };

/** A query as read: its words; phrases that a result must have; whether its last word may go on. */
export type Query = { words: QueryWord[]; phrases: QueryWord[][]; open: boolean };

const mostCharacters = 400;
const mostWords = 24;
const longestSyllable = 6;
const mostJoined = 30;
const quotes = /["“”„«»]([^"“”„«»]+)["“”«»]/g;

/** Takes typed text of any kind and gives what was meant by its letters: keys of Telex and VNI, shorthand, joined words. */
export function analysis(typed: string, known: Vocabulary, lexicon: Lexicon): Query {
  const text = typed.slice(0, mostCharacters);
  const phrases = Array.from(text.matchAll(quotes), ([, phrase = '']) => formsOf(phrase))
    .filter((forms) => forms.length > 0)
    .map((forms) => marking(forms, lexicon));
  const forms = formsOf(text).slice(0, mostWords);
  const read = forms.flatMap((form) => reading(form, forms.length > 1, known, lexicon));
  return {
    words: marking(phrases.length > 0 ? forms : read.slice(0, mostWords), lexicon),
    phrases,
    open: phrases.length === 0 && /[\p{L}\p{M}\p{N}]$/u.test(text),
  };
}

/** Takes text and gives the forms of its words. */
export const formsOf = (text: string): string[] => tokens(text).map(({ form }) => form);

/** What one typed word is: itself, a shorthand among others, keys of Telex or VNI, or several words written as one. */
function reading(form: string, among: boolean, known: Vocabulary, lexicon: Lexicon): string[] {
  const has = known.find(wordOf(form).key) !== undefined;
  const full = among && !(has && form.length > 2) ? lexicon.shorthand(form) : undefined;
  if (full) return full.split(' ');
  if (has || isMarked(form) || isShapedSo(form)) return [form];
  const keyed = keystrokes(form);
  if (keyed && isShapedSo(syllable(keyed).letters)) return formsOf(keyed);
  // "nd116" is two words: letters and digits that stand together in no page.
  if (/\d/.test(form)) return form.match(/\d+|\D+/g) ?? [];
  const [from, to] = known.begun(form);
  const other = from < to || form.length > mostJoined || respellings(form, known, 1).length > 0;
  return (other ? undefined : parted(form, known)) ?? [form];
}

/** "matuy" is two words: syllables that the index has, long ones first. */
function parted(form: string, known: Vocabulary): string[] | undefined {
  for (let end = longestSyllable; end >= 2; end -= 1) {
    const part = form.slice(0, end);
    if (!isShapedSo(part) || known.find(part) === undefined) continue;
    const rest = end < form.length ? parted(form.slice(end), known) : [];
    if (rest) return [part, ...rest];
  }
  return undefined;
}

/** Says of each word whether it says little, and whether it may stand for any form. */
export function marking(forms: readonly string[], { isStop }: Lexicon): QueryWord[] {
  const bare = !forms.some(isMarked);
  const words = forms.map((form) => ({ ...wordOf(form), bare }));
  const stops = words.map((word) => isStop(bare ? word.key : word.form, bare));
  const some = words.length > 2 && stops.includes(false);
  return words.map((word, at) => ({ ...word, stop: some && stops[at] === true }));
}
