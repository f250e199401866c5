import type { Synonyms } from '../schemas/synonyms.ts';
import { keyOf, isMarked, wordsOf } from './tokens.ts';

/** What typed phrases may mean, as the entry has it: both sides with a bar between phrases. */
export type PrintedLexicon = Record<'phrases' | 'slang' | 'places' | 'shorthand', Printed[]>;
type Printed = readonly [typed: string, means: string];

/** What is known of words that pages do not use; each phrase as the forms of its words, with a space between. */
export type Lexicon = {
  /** The meanings of a phrase, the nearest first; `bare` looks for it as typed without marks. */
  meanings: (phrase: string, bare: boolean) => readonly string[];
  /** The meanings of one ambiguous word that was typed with its marks. */
  slang: (form: string) => readonly string[];
  /** The words that a shorthand stands for. */
  shorthand: (form: string) => string | undefined;
};

/** Takes the editors' synonyms and gives those that lead to words that the index has. */
export function printLexicon(synonyms: Synonyms, has: (key: string) => boolean): PrintedLexicon {
  const found = (phrase: string) => phrase.split(' ').every((form) => has(keyOf(form)));
  const printed = (list: Synonyms['phrases']): Printed[] =>
    list
      .map(({ typed, means }) => [typed.map(phraseOf), means.map(phraseOf).filter(found)] as const)
      .filter(([, means]) => means.length > 0)
      .map(([typed, means]) => [typed.join('|'), means.join('|')]);
  return {
    phrases: printed(synonyms.phrases),
    slang: printed(synonyms.slang),
    places: printed(synonyms.places),
    shorthand: synonyms.shorthand.map(({ typed, means }) => [phraseOf(typed), phraseOf(means)]),
  };
}

/** Takes text and gives the forms of its words with one space between. */
export const phraseOf = (text: string): string =>
  wordsOf(text)
    .map(({ form }) => form)
    .join(' ');

/** Takes what the entry says and gives the lexicon. */
export function lexicon({ phrases, slang, places, shorthand }: PrintedLexicon): Lexicon {
  const marked = table([...phrases, ...places]);
  const bare = new Map<string, string[]>();
  for (const [phrase, means] of marked) {
    // One short word without its marks is too many things.
    if (phrase.includes(' ') || !isMarked(phrase))
      merge(bare, phrase.split(' ').map(keyOf).join(' '), means);
  }
  const single = table(slang);
  const short = new Map(shorthand);
  return {
    meanings: (phrase, isBare) => (isBare ? bare : marked).get(phrase) ?? [],
    slang: (form) => single.get(form) ?? [],
    shorthand: (form) => short.get(form),
  };
}

function table(list: readonly Printed[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [typed, means] of list)
    for (const phrase of typed.split('|'))
      merge(
        all,
        phrase,
        means.split('|').filter((other) => other !== phrase),
      );
  return all;
}

const merge = (all: Map<string, string[]>, phrase: string, means: readonly string[]): void => {
  all.set(phrase, [...new Set([...(all.get(phrase) ?? []), ...means])]);
};
