import type { IndexFiles } from './indexfiles.ts';
import { likeness } from './likeness.ts';
import type { Reading, Term } from './readings.ts';

/** Takes a reading and gives its words to be shown, each in the form of the index that is most like what was typed. */
export const shownAs = ({ terms }: Reading, files: IndexFiles): string =>
  terms.map((term) => likeliest(term, files)).join(' ');

function likeliest(term: Term, { posting }: IndexFiles): string {
  const [best] = term.choices
    .flatMap(({ word, factor }) =>
      (posting(word)?.standings ?? []).map(({ form, written, places }) => ({
        written,
        value: factor * likeness(term, form) * Math.log(1 + places.length),
      })),
    )
    .sort((a, b) => b.value - a.value);
  return best?.written ?? term.key;
}
