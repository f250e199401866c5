import { answer, type AreaAnswer, type AreaNow } from './areaanswers.ts';
import { areaIndex, type AreaIndex } from './areaindex.ts';
import { ranking, type Candidate } from './arearanking.ts';
import { wordOf, words, type Word } from './areawords.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keystrokes } from './telex.ts';

/** How many answers to show before the reader asks for more. */
export const shownFirst = 5;

const most = 30;

/** Takes what someone typed and gives what it may mean, the likeliest first, at most 30; none for nothing. */
export type AreaSearch = (typed: string) => AreaAnswer[];

/** Takes answers and gives the one unit of today that all of them lead to; undefined when there is a choice to make. */
export function meant(answers: readonly AreaAnswer[]): AreaNow | undefined {
  const units = new Map(answers.flatMap(({ now }) => now.map((unit) => [unit.code, unit])));
  const [first, ...others] = units.values();
  return others.length === 0 ? first : undefined;
}

/**
 * Takes a gazetteer and gives the search over it; to be made once. Text of any kind gives a list,
 * never an error. Only what is `meant` may be taken without asking.
 */
export function areaSearch(gazetteer: Gazetteer): AreaSearch {
  const index = areaIndex(gazetteer);
  return (typed) => distinct(index, read(index, words(typed)));
}

/** Telex and VNI are read only where the words as they stand leave something unexplained. */
function read(index: AreaIndex, typed: readonly Word[]): Candidate[] {
  const plain = ranking(index, typed);
  const least = plain[0]?.left ?? typed.length;
  if (least === 0) return plain;
  const keyed = typed.map(unkeyed);
  const other = keyed.some((word, at) => word !== typed[at]) ? ranking(index, keyed) : [];
  return (other[0]?.left ?? typed.length) < least ? other : plain;
}

function unkeyed(word: Word): Word {
  const text = /^[a-z]+[a-z0-9]*$/.test(word.letters) ? keystrokes(word.letters) : undefined;
  return text === undefined ? word : wordOf(text, word.apart);
}

/** Of answers that lead to the same one unit under the same name, or read the same, the first is kept. */
function distinct(index: AreaIndex, candidates: readonly Candidate[]): AreaAnswer[] {
  const seen = new Set<string>();
  const kept: AreaAnswer[] = [];
  for (const { entry } of candidates) {
    const it = answer(index, entry);
    const keys = [it.label, ...(it.now.length === 1 ? [`${it.name}/${it.now[0]?.code}`] : [])];
    if (!keys.some((key) => seen.has(key))) kept.push(it);
    for (const key of keys) seen.add(key);
    if (kept.length === most) break;
  }
  return kept;
}
