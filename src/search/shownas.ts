import type { IndexFiles } from './indexfiles.ts';
import { likeness } from './likeness.ts';
import { toned } from '../domain/toned.ts';
import { syllable } from '../domain/fold.ts';
import type { Reading, Term } from './readings.ts';

/** Takes a reading and gives its words to be shown, each respelled one in the form that is most like what was typed. */
export const shownAs = ({ terms }: Reading, files: IndexFiles): string =>
  terms.map((term) => written(term.respelled ? likeliest(term, files) : term.form)).join(' ');

function likeliest(term: Term, { posting }: IndexFiles): string {
  const [choice] = term.choices;
  const standings = (choice && posting(choice.word)?.standings) ?? [];
  const [best] = standings
    .map(({ form, places }) => ({
      form,
      value: likeness(term, form) * Math.log(1 + places.length),
    }))
    .sort((a, b) => b.value - a.value);
  return best?.form ?? term.key;
}

/** A form as it is written, its tone in its place. */
function written(form: string): string {
  const { letters, tone } = syllable(form);
  return tone === '' ? form : toned(letters, tone);
}
