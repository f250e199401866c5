import { marking, type Query, type QueryWord } from './analysis.ts';
import type { Lexicon } from './lexicon.ts';
import { respellings } from './respelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the index that a term may be, and how much it counts then. */
export type Choice = { word: number; factor: number };

/** A word of a query with what it may be in the index; `next` are words that it may be the beginning of. */
export type Term = QueryWord & {
  choices: readonly Choice[];
  next?: readonly [from: number, to: number];
  respelled?: boolean;
};

/** One way to understand a query, and how much what it finds counts. */
export type Reading = { terms: readonly Term[]; factor: number; respelled: boolean };

const mostReadings = 8;
const synonymFactor = 0.85;
const laterFactor = 0.04;

/** Takes a query and gives the ways to understand it: as it is, then with synonyms. */
export function readings({ words, open }: Query, known: Vocabulary, lexicon: Lexicon): Reading[] {
  const own = reading(words, open, known);
  const others = substitutions(words, lexicon).map(({ words: other, factor, last }) => ({
    ...reading(other, open && last, known),
    factor,
  }));
  // What editors say of a word is surer than what it is spelled like.
  const surer = others.length > 0 && own.respelled ? 0.5 : 1;
  return [{ ...own, factor: surer }, ...others].slice(0, mostReadings);
}

function reading(words: readonly QueryWord[], open: boolean, known: Vocabulary): Reading {
  const terms = words.map((word, at) => term(word, open && at === words.length - 1, known));
  return { terms, factor: 1, respelled: terms.some((term) => term.respelled) };
}

const mostRespellings = 3;
const mostBegun = 6;

/** Takes a word and gives what it may be: itself, and as the last word typed, also what it is the beginning of; or what it is spelled like. */
export function term(word: QueryWord, open: boolean, known: Vocabulary): Term {
  const itself = known.find(word.key);
  const own = itself === undefined ? [] : [{ word: itself, factor: 1 }];
  const [from, to] = known.begun(word.key);
  if (own.length === 0 && (!open || from === to)) {
    const choices = respellings(word.key, known, mostRespellings);
    return { ...word, choices, respelled: choices.length > 0 };
  }
  if (!open || to - from <= own.length) return { ...word, choices: own };
  const whole = word.key.length >= (own.length > 0 ? 4 : 3) || to - from <= mostBegun;
  const begun = [...known.words.keys()]
    .slice(from, to)
    .filter((other) => other !== itself)
    .sort((a, b) => (known.sizes[b] ?? 0) - (known.sizes[a] ?? 0))
    .slice(0, whole ? mostBegun : 0)
    .map((other) => ({ word: other, factor: own.length > 0 ? 0.6 : 0.9 }));
  return { ...word, stop: false, choices: [...own, ...begun], next: [from, to] };
}

type Substitution = { words: QueryWord[]; factor: number; last: boolean };

const longestPhrase = 5;

/** The query with a phrase of it said otherwise, for each phrase and meaning; at last with all of them. */
function substitutions(words: readonly QueryWord[], lexicon: Lexicon): Substitution[] {
  const found = phrasesIn(words, lexicon);
  const single = found.flatMap((phrase) =>
    phrase.means
      .slice(0, 3)
      .map((meaning, at) => said(words, [{ ...phrase, means: [meaning] }], lexicon, at)),
  );
  return found.length > 1 ? [said(words, found, lexicon, 0), ...single] : single;
}

type PhraseIn = { from: number; to: number; means: readonly string[] };

function phrasesIn(words: readonly QueryWord[], lexicon: Lexicon, from = 0): PhraseIn[] {
  if (from >= words.length) return [];
  for (let to = from + longestPhrase; to > from; to -= 1) {
    const means = meanings(words.slice(from, to), words.length, lexicon);
    if (means.length > 0) return [{ from, to, means }, ...phrasesIn(words, lexicon, to)];
  }
  return phrasesIn(words, lexicon, from + 1);
}

/** A phrase is also known without marks; ambiguous slang only with them, in the shortest queries. */
function meanings(part: readonly QueryWord[], total: number, lexicon: Lexicon): readonly string[] {
  const phrase = (word: 'form' | 'key') => part.map((one) => one[word]).join(' ');
  return [
    ...lexicon.meanings(phrase('form'), false),
    ...(part[0]?.bare ? lexicon.meanings(phrase('key'), true) : []),
    ...(total <= 2 ? lexicon.slang(phrase('form')) : []),
  ];
}

/** The words with phrases replaced by their first meaning, `later` telling how far it is from the nearest; `last` that the last word stays. */
function said(
  words: readonly QueryWord[],
  phrases: readonly PhraseIn[],
  lexicon: Lexicon,
  later: number,
): Substitution {
  const within = (at: number) => phrases.find(({ from, to }) => at >= from && at < to);
  const forms = words.flatMap(({ form }, at) => {
    const phrase = within(at);
    return phrase ? (at === phrase.from ? (phrase.means[0] ?? '').split(' ') : []) : form;
  });
  return {
    words: marking(forms, lexicon),
    factor: synonymFactor - laterFactor * later,
    last: !within(words.length - 1),
  };
}
