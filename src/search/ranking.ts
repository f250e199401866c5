import type { Query } from './analysis.ts';
import { hits, type Hits } from './hits.ts';
import type { IndexFiles } from './indexfiles.ts';
import { phraseRecords } from './phrase.ts';
import { readings, term, type Reading, type Term } from './readings.ts';
import { respellings } from './respelling.ts';
import { scoring, type Scores } from './scoring.ts';
import { shownAs } from './shownas.ts';
import { isMarked } from './tokens.ts';

/** Records that answer a query, the best first; for each the terms by which it does, and the place where they stand closest. */
export type Ranked = {
  records: number[];
  answer: (record: number) => { terms: readonly Term[]; place: number };
  spelling: Spelling;
};

/** Another spelling that was searched for `instead`, or that may be `meant`. */
type Spelling = { instead?: string; meant?: string };

/** A reading with where its terms stand and how well records answer it. */
type Tried = { reading: Reading } & Scores;

/** Takes a query and gives what answers it, by whichever reading of it each record does best. */
export async function ranking(query: Query, files: IndexFiles): Promise<Ranked> {
  const ways = readings(query, files.known, files.lexicon);
  const tried = await tryAll(ways, files);
  const doubted = doubts(tried, files);
  const other = (await tryAll(doubted, files)).filter((one) => holds(one));
  const every = [...tried, ...other];
  const { records, best } = merged(every, files.records);
  const by = (record = -1) => every[best[record] ?? every.length];
  const kept = quoted(query, records, files);
  return {
    records: kept,
    answer: (record) => {
      const tried = by(record);
      return { terms: tried?.reading.terms ?? [], place: tried?.closest[record] ?? 0 };
    },
    spelling: spelling(every, by(kept[0])?.reading, kept[0], files),
  };
}

async function tryAll(ways: readonly Reading[], files: IndexFiles): Promise<Tried[]> {
  if (ways.length === 0) return [];
  const choices = ways.flatMap(({ terms }) => terms.flatMap((term) => term.choices));
  const [columns] = await Promise.all([
    files.columns(),
    files.fetchWords(choices.map(({ word }) => word)),
  ]);
  const memo: Memo = new Map();
  return ways.map((reading) => {
    const all = hitsOf(reading.terms, files, memo);
    return { reading, ...scoring(reading.terms, all, columns) };
  });
}

/** Where terms stand, by all that tells them apart: most readings share most terms. */
type Memo = Map<string, Hits>;

function hitsOf(terms: readonly Term[], { posting }: IndexFiles, memo: Memo): Hits[] {
  const all: Hits[] = [];
  terms.forEach((term, at) => {
    const before = terms[at - 1];
    const key = JSON.stringify(term.next ? [term, before] : term);
    const known = memo.get(key) ?? hits(term, posting, before, all[at - 1]);
    memo.set(key, known);
    all.push(known);
  });
  return all;
}

const mostDoubted = 4;
const mostNeighbours = 5;

/** Words that the index has, but never side by side, may be misspelled: the readings with a like word in place of one. */
function doubts([own, ...others]: readonly Tried[], { known, posting }: IndexFiles): Reading[] {
  if (!own || own.reading.respelled || others.length > 0) return [];
  const { terms } = own.reading;
  const content = terms.filter(({ stop }) => !stop).length;
  if (content < 2 || content > mostDoubted) return [];
  const alone = (at: number) => own.together[at] === 0 && !terms[at]?.stop && !terms[at + 1]?.stop;
  const suspects = terms.filter(
    (term, at) =>
      alone(at) || alone(at - 1) || (!term.stop && !term.next && isUnwritten(term, posting)),
  );
  return suspects.flatMap((one) =>
    respellings(one.key, known, mostNeighbours).map(({ word }, which) => ({
      terms: terms.map((term) =>
        term === one ? { ...one, choices: [{ word, factor: 1 }], respelled: true } : term,
      ),
      factor: 0.9 - 0.03 * which,
      respelled: true,
    })),
  );
}

/** Whether no page has a word with the marks with which it was typed. */
const isUnwritten = ({ form, choices }: Term, posting: IndexFiles['posting']): boolean =>
  isMarked(form) &&
  !choices.some(({ word }) => posting(word)?.standings.some((standing) => standing.form === form));

/** Whether all neighbours of a reading stand side by side somewhere. */
const holds = ({ together }: Tried): boolean => together.every((count) => count > 0);

const least = 0.2;

/** The records of all readings by their best score, without those that answer far worse than the first. */
function merged(every: readonly Tried[], count: number) {
  const scores = new Float64Array(count);
  const best = new Uint8Array(count);
  every.forEach(({ reading, scores: own }, which) => {
    own.forEach((score, record) => {
      if (score * reading.factor <= (scores[record] ?? 0)) return;
      scores[record] = score * reading.factor;
      best[record] = which;
    });
  });
  const limit = least * scores.reduce((most, score) => Math.max(most, score), 0);
  const records = [...scores.keys()]
    .filter((record) => (scores[record] ?? 0) > limit)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return { records, best };
}

/** Of records, those that have every quoted phrase: with its marks, or where none has it so, with any; a word that no record has by what it is spelled like. */
function quoted({ phrases }: Query, records: readonly number[], files: IndexFiles): number[] {
  let left = [...records];
  for (const phrase of phrases) {
    const terms = phrase.map((word) => term(word, false, files.known));
    const having = phraseRecords(hitsOf(terms, files, new Map()));
    left = left.filter((record) => having.has(record));
  }
  return left;
}

/** The spelling of the reading that led to the first result, when it is not the reader's. */
function spelling(
  [own]: readonly Tried[],
  led: Reading | undefined,
  first = 0,
  files: IndexFiles,
): Spelling {
  if (!led?.respelled) return {};
  return { [own?.reading.respelled ? 'instead' : 'meant']: shownAs(led, first, files) };
}
