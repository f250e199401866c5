import type { Synonyms } from '../schemas/synonyms.ts';
import { isMarked, tokens, wordOf } from './tokens.ts';

/** What typed phrases may mean, as the entry has it: forms with a space between, phrases with a bar. */
export type PrintedLexicon = Record<'phrases' | 'slang' | 'shorthand', Printed[]> & {
  quiet: string;
};
type Printed = readonly [typed: string, means: string];

/** What is known of words that pages do not use; a phrase is the forms of its words with a space between. */
export type Lexicon = {
  /** The meanings of a phrase, the nearest first; of one without marks by the keys of its words. */
  meanings: (phrase: string, bare: boolean) => readonly string[];
  /** The meanings of one ambiguous word that was typed with its marks. */
  slang: (form: string) => readonly string[];
  /** The words that a shorthand stands for. */
  shorthand: (form: string) => string | undefined;
  /** Whether a word says little of what is looked for; among words without marks by its key. */
  isStop: (word: string, bare: boolean) => boolean;
};

/** Takes the editors' synonyms and gives those that lead to words that the index has. */
export function printLexicon(synonyms: Synonyms, has: (key: string) => boolean): PrintedLexicon {
  const found = (phrase: string) => phrase.split(' ').every((form) => has(wordOf(form).key));
  const printed = (list: Synonyms['phrases']): Printed[] =>
    list
      .map(({ typed, means }) => [typed.map(phraseOf), means.map(phraseOf).filter(found)] as const)
      .filter(([, means]) => means.length > 0)
      .map(([typed, means]) => [typed.join('|'), means.join('|')]);
  return {
    phrases: printed([...synonyms.phrases, ...synonyms.places]),
    slang: printed(synonyms.slang),
    shorthand: synonyms.shorthand.map(({ typed, means }) => [phraseOf(typed), phraseOf(means)]),
    quiet: synonyms.quiet.map(phraseOf).join(' '),
  };
}

/** Takes text and gives the forms of its words with one space between. */
export const phraseOf = (text: string): string =>
  tokens(text)
    .map(({ form }) => form)
    .join(' ');

/** Takes what the entry says and gives the lexicon. */
export function lexicon({ phrases, slang, shorthand, quiet }: PrintedLexicon): Lexicon {
  const marked = table(phrases);
  const bare: Table = new Map();
  for (const [phrase, means] of marked)
    // One short word without its marks is too many things.
    if (phrase.includes(' ') || !isMarked(phrase)) merge(bare, keysOf(phrase), means);
  const single = table(slang);
  const short = new Map(shorthand);
  const stops = [new Set(quiet.split(' ')), new Set(keysOf(quiet).split(' '))] as const;
  return {
    meanings: (phrase, isBare) => (isBare ? bare : marked).get(phrase) ?? [],
    slang: (form) => single.get(form) ?? [],
    shorthand: (form) => short.get(form),
    isStop: (word, isBare) => stops[isBare ? 1 : 0].has(word),
  };
}

const keysOf = (phrase: string): string =>
  phrase
    .split(' ')
    .map((form) => wordOf(form).key)
    .join(' ');

type Table = Map<string, string[]>;

function table(list: readonly Printed[]): Table {
  const all: Table = new Map();
  for (const [typed, means] of list)
    for (const phrase of typed.split('|'))
      merge(
        all,
        phrase,
        means.split('|').filter((other) => other !== phrase),
      );
  return all;
}

const merge = (all: Table, phrase: string, means: readonly string[]): void => {
  all.set(phrase, [...new Set([...(all.get(phrase) ?? []), ...means])]);
};
