import type { AreaIndex, Entry } from './areaindex.ts';
import { matches, type Match } from './areamatches.ts';
import type { Word } from './areawords.ts';

/** A unit that typed words may mean; `left` counts the words that neither it nor what it lies in explains. */
export type Candidate = { entry: Entry; cost: number; left: number };

/** Takes typed words and gives the units that explain the most of them, the likeliest first. */
export function ranking(index: AreaIndex, typed: readonly Word[]): Candidate[] {
  const found = matches(index, typed);
  const upper = byUnit(found);
  const candidates = found
    .filter(({ entry }) => isAnswer(index, entry))
    .map((match) => candidate(index, match, upper, typed.length))
    .filter((it) => it !== undefined);
  const least = Math.min(...candidates.map(({ left }) => left));
  const best = new Map<Entry, Candidate>();
  for (const it of candidates)
    if (it.left === least && it.cost < (best.get(it.entry)?.cost ?? Infinity))
      best.set(it.entry, it);
  return [...best.values()].sort((a, b) => a.cost - b.cost);
}

/** A former province that kept its name is today's; a district that is not whole is only part of an address. */
function isAnswer({ gazetteer }: AreaIndex, { level, at }: Entry): boolean {
  if (level === 'former-district') return gazetteer.districts[at]?.whole === true;
  if (level !== 'former-province') return true;
  const province = gazetteer.formerProvinces[at];
  return !province?.now.some((id) => gazetteer.provinces[id]?.name === province.name);
}

type Upper = ReadonlyMap<string, readonly Match[]>;

function byUnit(found: readonly Match[]): Upper {
  const upper = new Map<string, Match[]>();
  for (const match of found) {
    const { level, at } = match.entry;
    if (level === 'commune' || level === 'former-commune') continue;
    const key = `${level}/${at}`;
    const list = upper.get(key);
    if (list) list.push(match);
    else upper.set(key, [match]);
  }
  for (const list of upper.values()) list.sort((a, b) => a.cost - b.cost);
  return upper;
}

const levelCosts: Readonly<Record<Entry['level'], number>> = {
  province: 0,
  'former-province': 1,
  commune: 3,
  'former-commune': 4,
  'former-district': 5,
};

const leastPrefix = 4;

function candidate(
  index: AreaIndex,
  match: Match,
  upper: Upper,
  count: number,
): Candidate | undefined {
  const { entry } = match;
  const taken: Match[] = [match];
  let cost = match.cost + levelCosts[entry.level];
  let covered = match.to - match.start;
  if (upper.size > 0 && covered < count)
    for (const { unit, weight } of above(index, entry)) {
      const free = upper.get(unit)?.find((it) => taken.every((other) => apart(it, other)));
      if (!free) continue;
      taken.push(free);
      covered += free.to - free.start;
      cost += weight - 8 + Math.min(free.cost, 12) / 2;
    }
  const left = count - covered;
  const begun = match.kind === 'prefix' && match.to - match.start < count;
  if (left > 0 && begun && match.length < leastPrefix) return undefined;
  return { entry, left, cost: cost + 100 * left };
}

const apart = (one: Match, other: Match): boolean => one.to <= other.start || other.to <= one.start;

type Above = { unit: string; weight: number };

/** What a unit lies in, or lay in, the likeliest to be named first; `weight` is what naming it costs. */
function above(index: AreaIndex, { level, at }: Entry): Above[] {
  const { communes, formerCommunes, districts, formerProvinces } = index.gazetteer;
  const former = (ids: Iterable<number>, weight: number): Above[] =>
    [...ids].map((id) => ({ unit: `former-province/${id}`, weight }));
  const today = (ids: readonly number[]): Above[] => {
    const provinces = [...new Set(ids)];
    const kin = provinces.flatMap((id) => [...(index.formerProvincesIn[id] ?? [])]);
    return [...provinces.map((id) => ({ unit: `province/${id}`, weight: 0 })), ...former(kin, 3)];
  };
  const provinceOf = (ids: readonly number[]) => ids.map((id) => communes[id]?.province ?? -1);
  if (level === 'commune')
    return [
      ...today(provinceOf([at])),
      ...[...(index.districtsOf[at] ?? [])].map((id) => ({
        unit: `former-district/${id}`,
        weight: 10,
      })),
      ...former(index.formerProvincesOf[at] ?? [], 2),
    ];
  const district = level === 'former-commune' ? (formerCommunes[at]?.district ?? -1) : at;
  const province = districts[district]?.province ?? -1;
  const own = former([province], 0);
  if (level === 'former-commune')
    return [
      { unit: `former-district/${district}`, weight: 0 },
      ...own,
      ...today(provinceOf(formerCommunes[at]?.now ?? [])),
    ];
  if (level !== 'former-district') return [];
  return [...own, ...today([...(formerProvinces[province]?.now ?? [])])];
}
