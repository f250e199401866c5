import type { Hits } from './hits.ts';
import { stretches } from './layout.ts';
import type { Term } from './readings.ts';

/** What scoring must know of the records. */
export type Measures = { records: number; titles: readonly number[]; sizes: readonly number[] };

/** How well each record answers a reading, 0 to about 1; and in how many records each neighbouring pair stands together. */
export type Scores = { scores: Float64Array; together: number[] };

const weights: readonly (readonly [before: number, weight: number])[] = [
  [stretches.alias, 7],
  [stretches.summary, 6],
  [stretches.heading, 2.5],
  [stretches.body, 3],
];
const stopWeight = 0.12;
const pairWeight = 0.9;
const saturation = 1.4;
const titleBonus = 0.3;

/** Takes the terms of a reading and where they stand and gives how well each record answers. */
export function scoring(terms: readonly Term[], all: readonly Hits[], measures: Measures): Scores {
  const scores = new Float64Array(measures.records);
  const covered = new Float64Array(measures.records);
  const titled = new Float64Array(measures.records);
  const worth = terms.map(
    ({ stop }, at) => rarity(clear(all[at]), measures.records) * (stop ? stopWeight : 1),
  );
  const most = worth.reduce((sum, one) => sum + one, 0);
  all.forEach((hits, at) => count(hits, worth[at] ?? 0, measures, { scores, covered, titled }));
  const pairs = neighbours(terms).map(([one, other]) => pairing(all[one], all[other], other - one));
  let total = most;
  neighbours(terms).forEach(([one, other], at) => {
    const pair = pairs[at];
    if (!pair) return;
    const plain = (worth[one] ?? 0) + (worth[other] ?? 0);
    const value =
      pairWeight *
      Math.min(
        plain,
        rarity(pair.exact, measures.records) *
          Math.sqrt(stopping(terms[one]) * stopping(terms[other])),
      );
    total += value;
    pair.records.forEach((record, which) => {
      const amount = pair.amounts[which] ?? 0;
      scores[record] = (scores[record] ?? 0) + (value * amount) / (amount + 1);
    });
  });
  for (let record = 0; record < scores.length; record += 1) {
    const good = (scores[record] ?? 0) / (total || 1);
    const cover = (covered[record] ?? 0) / (most || 1);
    const title = Math.min(1, (titled[record] ?? 0) / (measures.titles[record] || 1));
    scores[record] = good * cover * cover * (1 + titleBonus * title);
  }
  return { scores, together: pairs.map(({ exact }) => exact) };
}

const stopping = (term: Term | undefined): number => (term?.stop ? stopWeight : 1);

/** The inverse document frequency of BM25, never below a little. */
const rarity = (having: number, records: number): number =>
  Math.max(0.05, Math.log(1 + (records - having + 0.5) / (having + 0.5)));

/** In how many records a term stands in nearly the form that was typed. */
function clear(hits: Hits | undefined): number {
  let count = 0;
  hits?.records.forEach((_, at) => {
    for (let spot = hits.starts[at] ?? 0; spot < (hits.starts[at + 1] ?? 0); spot += 1)
      if ((hits.likeness[spot] ?? 0) >= 0.5) {
        count += 1;
        break;
      }
  });
  return count;
}

function fieldWeight(place: number): number {
  for (const [before, weight] of weights) if (place < before) return weight;
  return 1;
}

type Sums = { scores: Float64Array; covered: Float64Array; titled: Float64Array };

function count(hits: Hits, worth: number, { sizes }: Measures, sums: Sums): void {
  hits.records.forEach((record, at) => {
    let [amount, best] = [0, 0];
    const from = hits.starts[at] ?? 0;
    for (let spot = from; spot < (hits.starts[at + 1] ?? 0); spot += 1) {
      const likeness = hits.likeness[spot] ?? 0;
      amount += likeness * fieldWeight(hits.places[spot] ?? 0);
      best = Math.max(best, likeness);
    }
    amount /= best;
    const length = saturation * (0.4 + 0.035 * (sizes[record] ?? 0));
    sums.scores[record] = (sums.scores[record] ?? 0) + (worth * best * amount) / (amount + length);
    sums.covered[record] = (sums.covered[record] ?? 0) + worth * best;
    if ((hits.places[from] ?? 0) < stretches.alias)
      sums.titled[record] = (sums.titled[record] ?? 0) + best;
  });
}

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

type Pairing = { records: number[]; amounts: number[]; exact: number };

const near = 4;
const nearAmount = 0.2;

/** The records where two terms stand at their distance in the query, or near it; `exact` counts the former. */
function pairing(one: Hits | undefined, other: Hits | undefined, distance: number): Pairing {
  const pair: Pairing = { records: [], amounts: [], exact: 0 };
  if (!one || !other) return pair;
  for (let a = 0, b = 0; a < one.records.length && b < other.records.length;) {
    const [left, right] = [one.records[a] ?? 0, other.records[b] ?? 0];
    if (left === right) {
      const { amount, exact } = meeting(one, a, other, b, distance);
      if (amount > 0) {
        pair.records.push(left);
        pair.amounts.push(amount);
        if (exact) pair.exact += 1;
      }
    }
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return pair;
}

function meeting(one: Hits, a: number, other: Hits, b: number, distance: number) {
  let [amount, exact] = [0, false];
  const end = other.starts[b + 1] ?? 0;
  let from = other.starts[b] ?? 0;
  for (let spot = one.starts[a] ?? 0; spot < (one.starts[a + 1] ?? 0); spot += 1) {
    const place = one.places[spot] ?? 0;
    while (from < end && (other.places[from] ?? 0) < place - near) from += 1;
    let best = 0;
    for (let at = from; at < end && (other.places[at] ?? 0) <= place + distance + near; at += 1) {
      if (other.places[at] === place) continue;
      const like = Math.min(one.likeness[spot] ?? 0, other.likeness[at] ?? 0);
      const apart = other.places[at] === place + distance;
      best = Math.max(best, apart ? like : nearAmount * like);
      exact ||= apart && like >= 0.5;
    }
    amount += best * fieldWeight(place);
  }
  return { amount, exact };
}
