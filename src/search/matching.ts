import type { Matcher } from './excerpt.ts';
import { likeness } from './likeness.ts';
import type { Term } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

const alike = 0.5;

/** Takes the terms of a reading and gives what tells which words of a text they are; stop words are none unless all are. */
export function matching(terms: readonly Term[], { words }: Vocabulary): Matcher {
  const last = terms[terms.length - 1];
  return ({ key, form }) => {
    const whole = terms.flatMap((term, at) =>
      !term.stop &&
      term.choices.some(({ word }) => words[word] === key) &&
      (term.key !== key || likeness(term, form) >= alike)
        ? at
        : [],
    );
    const begun = last?.next && key.startsWith(last.key) && key !== last.key && whole.length === 0;
    return begun ? [terms.length - 1] : whole;
  };
}
