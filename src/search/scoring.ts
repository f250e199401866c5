import { add, closeness } from './closeness.ts';
import type { Columns } from './columns.ts';
import { joined, likenessOf, placeOf, recordOf, type Hits } from './hits.ts';
import { stretches } from './layout.ts';
import type { Term } from './readings.ts';

/** What scoring must know of the records. */
export type Measures = Pick<Columns, 'titles' | 'sizes'>;

/** The terms of a reading, in order. */
type Terms = readonly Term[];

/** How well each record answers a reading, 0 to about 1; at which place in it; and of each term and the next, in how many records they stand side by side. */
export type Scores = { scores: Float64Array; closest: Int32Array; together: number[] };

const stopWeight = 0.12;
const pairWeight = 0.9;
const titleBonus = 0.25;
const clear = 0.5;

/** Takes the terms of a reading and where they stand and gives how well each record answers. */
export function scoring(terms: Terms, all: readonly Hits[], { titles, sizes }: Measures): Scores {
  const count = titles.length;
  const [scores, named] = [new Float64Array(count), new Float64Array(count)];
  const rare = all.map((hits) => rarity(clearly(standing(hits)), count));
  const worth = rare.map((value, at) => value * weight(terms[at]));
  const most = worth.reduce((sum, value) => sum + value, 0) || 1;
  all.forEach((hits, at) => {
    const value = worth[at] ?? 0;
    for (const { record, amount, best, title } of standing(hits)) {
      const length = 0.56 + 0.05 * (sizes[record] ?? 0);
      add(scores, record, (value * best * amount) / (amount + length));
      add(named, record, title / (titles[record] || 1));
    }
  });
  let total = most;
  const together = terms.slice(1).map((next, at) => {
    const stands = standing(joined(all[at], all[at + 1], 1));
    const exact = clearly(stands);
    // Two words that each say little may say much together, but not if both are stop words.
    const stop = Math.max(weight(terms[at]), weight(next));
    const plain = (rare[at] ?? 0) + (rare[at + 1] ?? 0);
    const value = pairWeight * stop * Math.min(plain, rarity(exact, count));
    for (const { record, amount } of stands) add(scores, record, (value * amount) / (amount + 1));
    total += value;
    return exact;
  });
  const { close, titled, closest } = closeness(all, worth, count);
  return {
    together,
    closest,
    scores: scores.map((score, record) => {
      const cover = (close[record] ?? 0) / most;
      const title =
        titleBonus * (((titled[record] ?? 0) / most) ** 2 + Math.min(1, named[record] ?? 0));
      return (score / total) * cover ** 2 * (1 + title);
    }),
  };
}

const clearly = (stands: readonly Stand[]): number =>
  stands.filter(({ best }) => best >= clear).length;

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

/** What a term, or a pair, amounts to in a record: by field and likeness; the best likeness, and the best in the title. */
type Stand = { record: number; amount: number; best: number; title: number };

const stood = new WeakMap<Hits, Stand[]>();

function standing(hits: Hits): Stand[] {
  const known = stood.get(hits) ?? standsOf(hits);
  stood.set(hits, known);
  return known;
}

function standsOf(hits: Hits): Stand[] {
  const stands: Stand[] = [];
  let last: Stand | undefined;
  for (const hit of hits) {
    const [record, like] = [recordOf(hit), likenessOf(hit)];
    if (last?.record !== record) stands.push((last = { record, amount: 0, best: 0, title: 0 }));
    last.amount += like * fieldWeight(placeOf(hit));
    last.best = Math.max(last.best, like);
    if (placeOf(hit) < stretches.alias) last.title = last.best;
  }
  for (const stand of stands) stand.amount /= stand.best;
  return stands;
}
