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

/** Takes a query and gives the ways to understand it: as it is, then respelled, then with synonyms. */
export function readings({ words, open }: Query, known: Vocabulary, lexicon: Lexicon): Reading[] {
  const own = spelled(words, open, known);
  const others = substitutions(words, lexicon).flatMap(({ words: other, factor, last }) =>
    spelled(other, open && last, known)
      .slice(0, 1)
      .map((reading) => ({ ...reading, factor: reading.factor * factor })),
  );
  // What editors say of a word is surer than what it is spelled like.
  const surer = others.length > 0 && own[0]?.respelled ? 0.5 : 1;
  return [...own.map((one) => ({ ...one, factor: one.factor * surer })), ...others].slice(
    0,
    mostReadings,
  );
}

const mostRespellings = 3;

/** The readings of words by what the index has: several when a word that it lacks may be several others. */
function spelled(words: readonly QueryWord[], open: boolean, known: Vocabulary): Reading[] {
  const terms = words.map((word, at) => term(word, open && at === words.length - 1, known));
  const lacking = terms.filter(({ choices, next }) => choices.length === 0 && !next);
  if (lacking.length === 0) return [{ terms, factor: 1, respelled: false }];
  const options = new Map(
    lacking.map((one) => [one, respellings(one.key, known, mostRespellings)] as const),
  );
  const [first] = lacking;
  const count = Math.max(1, first ? (options.get(first)?.length ?? 0) : 0);
  return Array.from({ length: count }, (_, which) => {
    const chosen = terms.map((one): Term => {
      const option = options.get(one)?.[one === first ? which : 0];
      return option ? respelledAs(one, option.word, known) : one;
    });
    const respelled = chosen.some((one) => one.respelled);
    return { terms: chosen, factor: 1 - 0.08 * which, respelled };
  });
}

/** A term as another word of the index. */
export const respelledAs = (one: Term, word: number, known: Vocabulary): Term => ({
  ...one,
  key: known.words[word] ?? one.key,
  choices: [{ word, factor: 1 }],
  respelled: true,
});

const mostBegun = 6;

/** What a word may be: itself, and as the last word typed, also what it is the beginning of. */
function term(word: QueryWord, open: boolean, known: Vocabulary): Term {
  const itself = known.find(word.key);
  const own = itself === undefined ? [] : [{ word: itself, factor: 1 }];
  const [from, to] = known.begun(word.key);
  if (!open || to - from <= own.length) return { ...word, choices: own };
  const whole = word.key.length >= (own.length > 0 ? 4 : 3) || to - from <= mostBegun;
  const begun = Array.from({ length: to - from }, (_, at) => from + at)
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
  const single = found.flatMap(({ from, to, means }) =>
    means.slice(0, 3).map((meaning, at) => ({
      ...said(words, [{ from, to, means: [meaning] }], lexicon),
      factor: synonymFactor - laterFactor * at,
    })),
  );
  const whole = { ...said(words, found, lexicon), factor: synonymFactor };
  return found.length > 1 ? [whole, ...single] : single;
}

type PhraseIn = { from: number; to: number; means: readonly string[] };

function phrasesIn(words: readonly QueryWord[], lexicon: Lexicon): PhraseIn[] {
  const found: PhraseIn[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
      const means = meanings(words.slice(from, to), words.length, lexicon);
      if (means.length === 0) continue;
      found.push({ from, to, means });
      from = to - 1;
      break;
    }
  return found;
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

/** The words with phrases replaced by their first meaning; `last` tells that the last word stays. */
function said(words: readonly QueryWord[], phrases: readonly PhraseIn[], lexicon: Lexicon) {
  const forms: string[] = [];
  let at = 0;
  for (const { from, to, means } of phrases) {
    forms.push(...words.slice(at, from).map(({ form }) => form), ...(means[0] ?? '').split(' '));
    at = to;
  }
  forms.push(...words.slice(at).map(({ form }) => form));
  return { words: marking(forms, lexicon), last: at < words.length };
}
