import { nicknames, wordOf, type Word } from './areawords.ts';
import type { AreaName, Gazetteer } from './gazetteer.ts';

/** What a name in the gazetteer is the name of. */
export type Level =
  'province' | 'former-province' | 'commune' | 'former-district' | 'former-commune';

/** A name in the gazetteer: its level, its position in the list of that level, its type, key and words. */
export type Entry = {
  level: Level;
  at: number;
  type: string;
  key: string;
  words: readonly Word[];
};

/** Names by their keys (words joined), and all those keys in order. */
export type Names = { by: ReadonlyMap<string, readonly Entry[]>; sorted: readonly string[] };

/**
 * The names of all units, and those of provinces and districts alone; `parts` has the first and the
 * last words of names of three or more. For each former district, the communes of today that hold it;
 * for each of those, the former districts and provinces of what it holds; for each province of
 * today, the former ones that it holds.
 */
export type AreaIndex = {
  gazetteer: Gazetteer;
  all: Names;
  upper: Names;
  parts: ReadonlyMap<string, readonly Entry[]>;
  communesIn: readonly (readonly number[])[];
  districtsOf: readonly (readonly number[])[];
  formerProvincesOf: readonly (readonly number[])[];
  formerProvincesIn: readonly (readonly number[])[];
};

/** Takes a gazetteer and gives the index that searches go through; to be made once. */
export function areaIndex(gazetteer: Gazetteer): AreaIndex {
  const all = new Map<string, Entry[]>();
  const upper = new Map<string, Entry[]>();
  const parts = new Map<string, Entry[]>();
  for (const entry of entries(gazetteer)) {
    put(all, entry.key, entry);
    if (isUpper(entry)) put(upper, entry.key, entry);
    if (entry.words.length > 2) for (const key of partKeys(entry.words)) put(parts, key, entry);
  }
  for (const [nickname, name] of nicknames)
    for (const entry of upper.get(name) ?? [])
      if (entry.level.endsWith('province'))
        for (const map of [all, upper]) put(map, nickname, entry);
  return {
    gazetteer,
    all: { by: all, sorted: [...all.keys()].sort() },
    upper: { by: upper, sorted: [...upper.keys()].sort() },
    parts,
    ...holdings(gazetteer),
  };
}

const isUpper = ({ level }: Entry): boolean => level !== 'commune' && level !== 'former-commune';

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function entries(gazetteer: Gazetteer): Entry[] {
  const known = new Map<string, Word>();
  const word = (text: string): Word => {
    const found = known.get(text) ?? wordOf(text);
    known.set(text, found);
    return found;
  };
  const list = (level: Level, units: readonly AreaName[]): Entry[] =>
    units.map(({ type, name }, at) => {
      const its = wordsOf(name).map(word);
      let key = '';
      for (const it of its) key += it.key;
      return { level, at, type, key, words: its };
    });
  const { provinces, formerProvinces, communes, districts, formerCommunes } = gazetteer;
  return [
    ...list('province', provinces),
    ...list('former-province', formerProvinces),
    ...list('commune', communes),
    ...list('former-district', districts).filter(({ key }) => key !== ''),
    ...list('former-commune', formerCommunes),
  ];
}

/** Most names have nothing but letters and spaces, for which the quick way does. */
const wordsOf = (name: string): string[] =>
  /[-'’.]/.test(name)
    ? name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
    : name.split(' ').filter(Boolean);

const partKeys = (its: readonly Word[]): string[] =>
  its.slice(2).flatMap((_, index) => {
    const length = index + 2;
    const keys = its.map(({ key }) => key);
    return [keys.slice(0, length).join(''), keys.slice(-length).join('')];
  });

function holdings(gazetteer: Gazetteer) {
  const { provinces, communes, formerProvinces, formerCommunes, districts } = gazetteer;
  const districtsOf = communes.map((): number[] => []);
  for (const { now, district } of formerCommunes)
    for (const commune of now) {
      const list = districtsOf[commune];
      if (list && !list.includes(district)) list.push(district);
    }
  const communesIn = districts.map((): number[] => []);
  districtsOf.forEach((list, commune) => {
    for (const district of list) communesIn[district]?.push(commune);
  });
  const formerProvincesOf = districtsOf.map((list) => [
    ...new Set(list.map((district) => districts[district]?.province ?? -1)),
  ]);
  const formerProvincesIn = provinces.map((_, id) =>
    formerProvinces.flatMap(({ now }, former) => (now.includes(id) ? [former] : [])),
  );
  return { communesIn, districtsOf, formerProvincesOf, formerProvincesIn };
}

/** The names whose keys start with `start` and are longer than it. */
export function begun({ by, sorted }: Names, start: string): Entry[] {
  const found: Entry[] = [];
  for (let at = lowest(sorted, start); sorted[at]?.startsWith(start); at += 1) {
    const key = sorted[at] ?? '';
    if (key !== start) for (const entry of by.get(key) ?? []) found.push(entry);
  }
  return found;
}

function lowest(sorted: readonly string[], start: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
