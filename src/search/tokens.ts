import { fold, syllable } from '../domain/fold.ts';

/**
 * A word of a text: `key` is how it is looked up, `form` its letters and then its tone, so that
 * however it is composed and wherever its tone stands it is one; it stands from `start` to before `end`.
 */
export type Token = { key: string; form: string; start: number; end: number };

const word = /[\p{L}\p{M}\p{N}]+/gu;
const openY = /^(qu|[bcdđghklmnpqrstvx]+)y$/;
const mark = /[^\0-\u007f]/;

/** Whether a form has marks, so that its writer may be taken at their word. */
export const isMarked = (form: string): boolean => mark.test(form);

const known = new Map<string, Pick<Token, 'key' | 'form'>>();

/** Takes a word and gives its key and form; lý is lí and 08 is 8. */
export function wordOf(text: string): Pick<Token, 'key' | 'form'> {
  const made = known.get(text) ?? workedOut(text);
  // The words of a language are few, those of endless nonsense are not kept.
  if (known.size < 50_000) known.set(text, made);
  return made;
}

function workedOut(text: string): Pick<Token, 'key' | 'form'> {
  const { letters, tone } = syllable(text);
  const plain = letters.replace(/^0(?=\d$)/, '').replace(openY, '$1i');
  return { key: fold(plain).replaceAll(' ', ''), form: plain + tone };
}

/** Takes text of any kind and gives its words in order. */
export const tokens = (text: string): Token[] =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    ...wordOf(found),
    start: index,
    end: index + found.length,
  })).filter(({ key }) => key !== '');
