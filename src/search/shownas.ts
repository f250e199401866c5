import type { IndexFiles } from './indexfiles.ts';
import { likeness } from './likeness.ts';
import type { Reading, Term } from './readings.ts';

/** Takes a reading and a record that it led to and gives its words to be shown: as they were typed where a page has them so, else as the record has them, else in the form most like what was typed. */
export const shownAs = ({ terms }: Reading, record: number, files: IndexFiles): string =>
  terms.map((term) => likeliest(term, record, files)).join(' ');

function likeliest(term: Term, record: number, { posting }: IndexFiles): string {
  const [best] = term.choices
    .flatMap(({ word }) => posting(word)?.standings ?? [])
    .map(({ form, written, records }) => ({
      written,
      value: likeness(term, form) + (form === term.form ? 4 : records.includes(record) ? 2 : 0),
    }))
    .sort((a, b) => b.value - a.value);
  return best?.written ?? term.key;
}
