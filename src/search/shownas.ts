import { formLikeness } from './hits.ts';
import type { IndexFiles } from './indexfiles.ts';
import type { Reading, Term } from './readings.ts';

/** Takes a reading and gives its words to be shown, each respelled one in the form that is most like what was typed. */
export const shownAs = ({ terms }: Reading, files: IndexFiles): string =>
  terms.map((term) => (term.respelled ? likeliest(term, files) : term.form)).join(' ');

function likeliest(term: Term, { posting }: IndexFiles): string {
  const [choice] = term.choices;
  const standings = (choice && posting(choice.word)?.standings) ?? [];
  const [best] = standings
    .map(({ form, records }) => ({
      form,
      value: formLikeness(term, form) * Math.log(1 + records.length),
    }))
    .sort((a, b) => b.value - a.value);
  return best?.form ?? term.key;
}
