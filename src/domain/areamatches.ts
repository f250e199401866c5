import { begun, type AreaIndex, type Entry } from './areaindex.ts';
import { statedTypes, type StatedType, type Word } from './areawords.ts';

/**
 * A name found among typed words: it covers `start` (its stated type included) to before `to`;
 * `cost` tells how far the spelling is from the name, 0 being all of it with the same marks.
 */
export type Match = {
  entry: Entry;
  start: number;
  to: number;
  kind: 'whole' | 'part' | 'prefix';
  /** How many letters of the name were typed. */
  length: number;
  cost: number;
};

const mostWords = 7;

/** Takes typed words and gives every name that stands somewhere among them; at their end, also names that only begin so. */
export function matches(index: AreaIndex, typed: readonly Word[]): Match[] {
  const precise = typed.some(isMarked);
  return typed.flatMap((_, from) => {
    const stated = statedTypes(typed, from);
    const find = finder(typed, from, stated, precise);
    return ends(typed, from).flatMap((to) => {
      const key = joined(typed, from, to);
      const whole = find(index.all.by.get(key), to, 'whole');
      const parts = find(index.parts.get(key), to, 'part');
      if (to < typed.length) return [...whole, ...parts];
      return [...whole, ...parts, ...find(beginnings(index, key, from), to, 'prefix')];
    });
  });
}

const enough = 400;

/**
 * The names that begin with a key. While the key is short, or many names share it, only those that
 * are likely to be meant: provinces and districts, and communes of today where nothing else was typed.
 */
function beginnings(index: AreaIndex, key: string, from: number): Entry[] {
  if (key.length === 1 || (from > 0 && key.length < 3)) return begun(index.upper, key);
  const all = begun(index.all, key);
  return all.length > enough ? all.filter(({ level }) => level !== 'former-commune') : all;
}

/** Whether a word has marks, so that its writer may be taken at their word; đ alone is none. */
const isMarked = ({ letters, tone }: Word): boolean =>
  tone !== '' || /[^\u0000-\u007fđ]/.test(letters);

const joined = (typed: readonly Word[], from: number, to: number): string => {
  let key = '';
  for (let at = from; at < to; at += 1) key += typed[at]?.key ?? '';
  return key;
};

/** Where a name that starts at `from` may end: names do not go over commas. */
function ends(typed: readonly Word[], from: number): number[] {
  const list = [from + 1];
  for (let at = from + 1; at < typed.length && at < from + mostWords; at += 1) {
    if (typed[at]?.apart) break;
    list.push(at + 1);
  }
  return list;
}

type Find = (entries: readonly Entry[] | undefined, to: number, kind: Match['kind']) => Match[];

/** A number or a letter is a name only behind its type: "phường 4", but never the 4 of "4 Lê Lợi". */
const short = /^(\d+|[a-z])$/;

const nicknameCost = 1;

function finder(
  typed: readonly Word[],
  from: number,
  stated: readonly StatedType[],
  precise: boolean,
): Find {
  return (entries, to, kind) => {
    const found: Match[] = [];
    const key = joined(typed, from, to);
    const { length } = key;
    for (const entry of entries ?? []) {
      const type = stated.find((it) => it.type === entry.type) ?? stated[0];
      if (short.test(entry.key) && type?.type !== entry.type) continue;
      const spelled =
        key === entry.key || kind !== 'whole'
          ? kindCost(entry, length, kind) + spellingCost(entry, typed, from, to, kind, precise)
          : nicknameCost;
      found.push({ entry, start: from, to, kind, length, cost: spelled });
      if (type) {
        const cost = spelled + (type.type === entry.type ? -4 : 15);
        found.push({ entry, start: type.start, to, kind, length, cost });
      }
    }
    return found;
  };
}

function kindCost({ key }: Entry, length: number, kind: Match['kind']): number {
  if (kind === 'whole') return 0;
  return kind === 'part' ? 30 : 20 + Math.min(key.length - length, 20) / 4;
}

/** Words that agree in number are compared one by one; otherwise ("Eabar", "Ea Bar") the letters agree and that is all. */
function spellingCost(
  entry: Entry,
  typed: readonly Word[],
  from: number,
  to: number,
  kind: Match['kind'],
  precise: boolean,
): number {
  const count = to - from;
  const offset = kind === 'part' && !alike(entry, typed[from], 0) ? entry.words.length - count : 0;
  let cost = 0;
  for (let at = 0; at < count; at += 1) {
    const [ours, theirs] = [entry.words[offset + at], typed[from + at]];
    if (!ours || !theirs) return cost + 2;
    cost += wordCost(ours, theirs, kind === 'prefix' && at === count - 1, precise);
  }
  return cost;
}

const alike = ({ words }: Entry, word: Word | undefined, at: number): boolean =>
  words[at]?.key === word?.key;

function wordCost(ours: Word, typed: Word, begun: boolean, precise: boolean): number {
  if (ours.letters === typed.letters && ours.tone === typed.tone) return 0;
  if (begun && ours.letters.startsWith(typed.letters) && (!typed.tone || ours.tone === typed.tone))
    return 0;
  if (precise) return ours.letters === typed.letters ? 10 : 12;
  if (typed.letters.startsWith('đ') && !ours.letters.startsWith('đ')) return 8;
  return hasY(typed) === hasY(ours) ? 0 : 3;
}

const hasY = ({ letters }: Word): boolean => letters.includes('y');
