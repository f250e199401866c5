import { syllable } from '../domain/fold.ts';
import type { Term } from './readings.ts';

const confused = '\u0309\u0303\u0309';

/** How well a form on a page is what was typed: 1 for the same, less the more its marks differ. */
export function likeness({ form: typed, bare, key, respelled }: Term, form: string): number {
  if (form === typed) return 1;
  const [page, own] = [syllable(form), syllable(typed)];
  if (respelled) return own.tone === '' || page.tone === own.tone ? 1 : 0.6;
  if (typed === key) return bare ? 0.85 : 0.5;
  if (form === key) return 0.4;
  // Many people say hỏi and ngã alike, and so write one for the other.
  if (page.letters === own.letters)
    return page.tone && own.tone && confused.includes(page.tone + own.tone) ? 0.6 : 0.3;
  if (page.tone !== own.tone) return 0.15;
  return page.letters.replace('đ', 'd') === own.letters.replace('đ', 'd') ? 0.5 : 0.3;
}
