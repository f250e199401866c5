import type { Matcher } from './excerpt.ts';
import { likeness } from './likeness.ts';
import type { Term } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

const alike = 0.5;

/** Takes the terms of a reading and gives what tells which words of a text they are; stop words are none unless all are. */
export function matching(terms: readonly Term[], known: Vocabulary): Matcher {
  const byKey = new Map<string, number[]>();
  terms.forEach((term, at) => {
    if (term.stop) return;
    for (const { word } of term.choices) {
      const key = known.words[word] ?? '';
      byKey.set(key, [...(byKey.get(key) ?? []), at]);
    }
  });
  const last = terms[terms.length - 1];
  return (word) => {
    const whole = (byKey.get(word.key) ?? []).filter((at) => {
      const term = terms[at];
      return term && (term.key !== word.key || likeness(term, word.form) >= alike);
    });
    const begun = last?.next && word.key.startsWith(last.key) && whole.length === 0;
    return begun ? [terms.length - 1] : whole;
  };
}
