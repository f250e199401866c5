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
const titleBonus = 0.3;
const clear = 0.5;

/** Takes the terms of a reading and where they stand and gives how well each record answers. */
export function scoring(terms: readonly Term[], all: readonly Hits[], measures: Measures): Scores {
  const count = measures.records;
  const scores = new Float64Array(count);
  const covered = new Float64Array(count);
  const titled = new Float64Array(count);
  const add = (sums: Float64Array, record: number, amount: number) => {
    sums[record] = (sums[record] ?? 0) + amount;
  };
  const worth = terms.map((term, at) => {
    const stands = standing(all[at]);
    const value = rarity(stands.filter(({ best }) => best >= clear).length, count) * weight(term);
    for (const { record, amount, best, named } of stands) {
      const length = saturation * (0.4 + 0.035 * (measures.sizes[record] ?? 0));
      add(scores, record, (value * best * amount) / (amount + length));
      add(covered, record, value * best);
      if (named) add(titled, record, best);
    }
    return value;
  });
  // A short query means all of its words; of a long question, a page has some.
  const content = terms.filter(({ stop }) => !stop).length;
  const strictness = content > 3 ? 1.2 : 2;
  const most = sum(worth) || 1;
  let total = most;
  const together = neighbours(terms).map(([one, other]) => {
    const stands = meetings(all[one], all[other], other - one);
    const exact = stands.filter(({ best }) => best >= clear).length;
    const stop = Math.sqrt(weight(terms[one]) * weight(terms[other]));
    const plain = (worth[one] ?? 0) + (worth[other] ?? 0);
    const value = pairWeight * Math.min(plain, rarity(exact, count) * stop);
    for (const { record, amount } of stands) add(scores, record, (value * amount) / (amount + 1));
    total += value;
    return exact;
  });
  return {
    together,
    scores: scores.map((score, record) => {
      const cover = (covered[record] ?? 0) / most;
      const title = Math.min(1, (titled[record] ?? 0) / (measures.titles[record] || 1));
      return (score / total) * cover ** strictness * (1 + titleBonus * title);
    }),
  };
}

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
  return place >= stretches.alias ? 6 : 7;
}

/** What a term, or a pair, amounts to in a record: by field and likeness; the best likeness; whether it is in the title. */
type Stand = { record: number; amount: number; best: number; named: boolean };

function standing({ records, spots }: Hits = none): Stand[] {
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
