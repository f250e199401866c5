import { canonText } from '../domain/canon.ts';
import { fold } from '../domain/fold.ts';

/** A word of a text: `key` is how it is looked up, `form` how it is written; it stands from `start` to before `end`. */
export type Token = { key: string; form: string; start: number; end: number };

const word = /[\p{L}\p{M}\p{N}]+/gu;
const marks = /[^\0-\u007f]/;
const openY = /^(qu|[bcdghklmnpqrstvx]+)y$/;
const markedY = /^(qu|[bcdđghklmnpqrstvx]+)([yýỳỷỹỵ])$/;
const asI: Record<string, string> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** Takes a word in small letters, canonical, and gives its form: lý as lí, 08 as 8, so that each pair is one word. */
export const formOf = (text: string): string =>
  /^0\d$/.test(text)
    ? text.slice(1)
    : text.replace(markedY, (_, start: string, y: string) => start + asI[y]);

/** Takes a form and gives its key: the form without marks. */
export const keyOf = (form: string): string =>
  (marks.test(form) ? fold(form).replaceAll(' ', '') : form).replace(openY, '$1i');

/** Whether a word has marks, so that its writer may be taken at their word. */
export const isMarked = (form: string): boolean => marks.test(form);

/** Takes canonical text and gives its words in order. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => {
    const form = formOf(found.toLowerCase());
    return { key: keyOf(form), form, start: index, end: index + found.length };
  }).filter(({ key }) => key !== '');
}

/** Takes text of any kind and gives its words, as `tokens` does for its canonical text. */
export const wordsOf = (text: string): Token[] => tokens(canonText(text));
