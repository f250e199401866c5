import type { Word } from '../schemas/words.ts';
import { canonText } from './canon.ts';

/** A phrase to avoid as it stands in a text, with what to write instead. */
export type Wording = { found: string } & Pick<Word, 'say' | 'why'>;

/** Takes a text and gives it without what stands in quotation marks. */
export const unquoted = (text: string): string => text.replace(/"[^"\n]*"|“[^”\n]*”/g, '');

/** Takes a text and words to avoid and gives each phrase found outside quotation marks once, in the order of the text. */
export const wordings = (text: string, words: readonly Word[]): Wording[] =>
  phrases(unquoted(text), words);

/** Takes a text and words to avoid and gives each phrase found anywhere in it once, in the order of the text. */
export function phrases(text: string, words: readonly Word[]): Wording[] {
  const advice = new Map(words.flatMap((word) => word.avoid.map((it) => [key(it), word] as const)));
  const found = [...canonText(text).matchAll(pattern([...advice.keys()]))].map(([it]) => it);
  const firsts = [...Map.groupBy(found, key)].map(([name, [first]]) => ({ name, first }));
  return firsts.flatMap(({ name, first }) => {
    const word = advice.get(name);
    if (!word || first === undefined) return [];
    return [{ found: first, say: word.say, ...(word.why !== undefined && { why: word.why }) }];
  });
}

const key = (phrase: string): string => canonText(phrase).toLowerCase().trim().replace(/\s+/g, ' ');

/** Longer phrases first, so that none hides in a shorter one that begins alike. */
function pattern(keys: readonly string[]): RegExp {
  const forms = keys
    .toSorted((a, b) => b.length - a.length)
    .map((it) => it.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|') || '(?!)'})(?!\\p{L})`, 'giu');
}
