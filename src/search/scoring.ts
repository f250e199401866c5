import { likenessOf, placeOf, type Hits } from './hits.ts';
import { stretches } from './layout.ts';
import type { Term } from './readings.ts';

/** What scoring must know of the records. */
export type Measures = { records: number; titles: readonly number[]; sizes: readonly number[] };

/** How well each record answers a reading, 0 to about 1; and of each pair of neighbours, in how many records they stand side by side. */
export type Scores = { scores: Float64Array; together: number[] };

const stopWeight = 0.12;
const pairWeight = 0.9;
const saturation = 1.4;
const titleBonus = 0.25;
const clear = 0.5;

/** Takes the terms of a reading and where they stand and gives how well each record answers. */
export function scoring(terms: readonly Term[], all: readonly Hits[], measures: Measures): Scores {
  const count = measures.records;
  const [scores, covered, titled, named] = [0, 1, 2, 3].map(() => new Float64Array(count)) as Sums;
  const rare = all.map((hits) => rarity(clearly(standing(hits)), count));
  const worth = rare.map((value, at) => value * weight(terms[at]));
  const most = sum(worth) || 1;
  all.forEach((hits, at) => {
    const value = worth[at] ?? 0;
    for (const stand of standing(hits)) {
      const length = saturation * (0.4 + 0.035 * (measures.sizes[stand.record] ?? 0));
      add(scores, stand, (value * stand.best * stand.amount) / (stand.amount + length));
      add(covered, stand, (value * stand.best) / most);
      if (!stand.named) continue;
      add(titled, stand, (value * stand.best) / most);
      add(named, stand, stand.best / (measures.titles[stand.record] || 1));
    }
  });
  let total = most;
  const together = neighbours(terms).map(([one, other]) => {
    const stands = meetings(all[one], all[other], other - one);
    const exact = clearly(stands);
    // Two words that each say little may say much together, but not if both are stop words.
    const stop = Math.max(weight(terms[one]), weight(terms[other]));
    const plain = (rare[one] ?? 0) + (rare[other] ?? 0);
    const value = pairWeight * stop * Math.min(plain, rarity(exact, count));
    for (const stand of stands) add(scores, stand, (value * stand.amount) / (stand.amount + 1));
    total += value;
    return exact;
  });
  // A short query means all of its words; of a long question, a page has some.
  const strictness = terms.filter(({ stop }) => !stop).length > 3 ? 1.2 : 2;
  return {
    together,
    scores: scores.map((score, record) => {
      const cover = (covered[record] ?? 0) ** strictness;
      const title = titleBonus * ((titled[record] ?? 0) ** 2 + Math.min(1, named[record] ?? 0));
      return (score / total) * cover * (1 + title);
    }),
  };
}

/** For each record: its sum of all; the share of the query that it has, and has in its title; the share of its title in the query. */
type Sums = [Float64Array, Float64Array, Float64Array, Float64Array];

const add = (sums: Float64Array, { record }: Stand, amount: number): void => {
  sums[record] = (sums[record] ?? 0) + amount;
};

const clearly = (stands: readonly Stand[]): number =>
  stands.filter(({ best }) => best >= clear).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const weight = (term: Term | undefined): number => (term?.stop ? stopWeight : 1);

/** The inverse document frequency of BM25, never below a little. */
const rarity = (having: number, records: number): number =>
  Math.max(0.05, Math.log(1 + (records - having + 0.5) / (having + 0.5)));

/** How much a place counts: in the title most, in the body least. */
function fieldWeight(place: number): number {
  if (place >= stretches.body) return 1;
  if (place >= stretches.heading) return 3;
  if (place >= stretches.summary) return 2.5;
  return place >= stretches.alias ? 8 : 7;
}

/** What a term, or a pair, amounts to in a record: by field and likeness; the best likeness; whether it is in the title. */
type Stand = { record: number; amount: number; best: number; named: boolean };

const stood = new WeakMap<Hits, Stand[]>();

function standing(hits: Hits = none): Stand[] {
  const known = stood.get(hits) ?? standsOf(hits);
  stood.set(hits, known);
  return known;
}

function standsOf({ records, spots }: Hits): Stand[] {
  const stands: Stand[] = [];
  let last: Stand | undefined;
  records.forEach((record, at) => {
    const spot = spots[at] ?? 0;
    if (last?.record !== record) {
      last = { record, amount: 0, best: 0, named: placeOf(spot) < stretches.alias };
      stands.push(last);
    }
    last.amount += likenessOf(spot) * fieldWeight(placeOf(spot));
    last.best = Math.max(last.best, likenessOf(spot));
  });
  for (const stand of stands) stand.amount /= stand.best;
  return stands;
}

const none: Hits = { records: new Int32Array(), spots: new Int32Array() };

/** Pairs of terms that stand side by side, or with only stop words between. */
export function neighbours(terms: readonly Term[]): (readonly [number, number])[] {
  const list: (readonly [number, number])[] = [];
  let content = -1;
  terms.forEach(({ stop }, at) => {
    if (at > 0) list.push([at - 1, at]);
    if (stop) return;
    if (content >= 0 && content < at - 1) list.push([content, at]);
    content = at;
  });
  return list;
}

const near = 4;
const nearAmount = 0.2;

/** The records where two terms stand at their distance in the query; those where they stand near it have a `best` of 0. */
function meetings(one: Hits = none, other: Hits = none, distance: number): Stand[] {
  const stands: Stand[] = [];
  let last: Stand | undefined;
  let from = 0;
  one.records.forEach((record, at) => {
    const place = placeOf(one.spots[at] ?? 0);
    const within = (spot: number, by: number) =>
      other.records[spot] === record && placeOf(other.spots[spot] ?? 0) <= place + by;
    while (from < other.records.length && before(other, from, record, place - near)) from += 1;
    let [amount, best] = [0, 0];
    for (let spot = from; within(spot, distance + near); spot += 1) {
      const there = placeOf(other.spots[spot] ?? 0);
      if (there === place) continue;
      const like = Math.min(likenessOf(one.spots[at] ?? 0), likenessOf(other.spots[spot] ?? 0));
      const exact = there === place + distance;
      amount = Math.max(amount, exact ? like : nearAmount * like);
      if (exact) best = Math.max(best, like);
    }
    if (amount === 0) return;
    if (last?.record !== record) stands.push((last = { record, amount: 0, best: 0, named: false }));
    last.amount += amount * fieldWeight(place);
    last.best = Math.max(last.best, best);
  });
  return stands;
}

const before = ({ records, spots }: Hits, at: number, record: number, place: number): boolean =>
  (records[at] ?? 0) < record || (records[at] === record && placeOf(spots[at] ?? 0) < place);
