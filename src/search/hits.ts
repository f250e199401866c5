import { syllable } from '../domain/fold.ts';
import type { Posting, Standing } from './shard.ts';
import type { Term } from './readings.ts';
import { stretches } from './layout.ts';

/**
 * Where a term stands: in `records[at]` at the `places` from `starts[at]` to before `starts[at + 1]`,
 * rising, and how well the form there is what was typed, from 0 to 1.
 */
export type Hits = {
  records: readonly number[];
  starts: readonly number[];
  places: readonly number[];
  likeness: readonly number[];
};

type Place = { place: number; likeness: number };

/** Takes a term, the words that were read, and the hits of the term before it, and gives where the term stands. */
export function hits(
  term: Term,
  read: (word: number) => Posting | undefined,
  previous?: Previous,
): Hits {
  const all = new Map<number, Place[]>();
  for (const { word, factor } of term.choices) {
    const standings = read(word)?.standings ?? [];
    const likeness = standings.map(({ form }) => formLikeness(term, form));
    // A form that no page has was mistyped: the nearest one then counts nearly in full.
    const best = Math.max(...likeness, 0.01);
    standings.forEach((standing, at) => {
      const like = (likeness[at] ?? 0) * (best < 1 ? 0.95 / best : 1) * factor;
      if (like >= 0.1) stand(all, standing, like);
    });
  }
  if (term.next && previous) begin(all, term.next, previous, read);
  return flattened(all);
}

function stand(
  all: Map<number, Place[]>,
  { records, starts, places }: Standing,
  likeness: number,
): void {
  for (let at = 0; at < records.length; at += 1) {
    const list = placesOf(all, records[at] ?? 0);
    for (let spot = starts[at] ?? 0; spot < (starts[at + 1] ?? 0); spot += 1)
      list.push({ place: places[spot] ?? 0, likeness });
  }
}

/** The term before the last one, which knows the words that follow it in names. */
export type Previous = { term: Term; hits: Hits };

const begunLikeness = 0.8;

/** A last word that is only begun stands where, in a name, such a word follows the one before it. */
function begin(
  all: Map<number, Place[]>,
  [from, to]: readonly [number, number],
  previous: Previous,
  read: (word: number) => Posting | undefined,
): void {
  const following = new Set<number>();
  for (const { word } of previous.term.choices)
    for (const next of read(word)?.next ?? [])
      if (next.word >= from && next.word < to)
        for (const record of next.records) following.add(record);
  const { records, starts, places, likeness } = previous.hits;
  records.forEach((record, at) => {
    if (!following.has(record)) return;
    for (let spot = starts[at] ?? 0; spot < (starts[at + 1] ?? 0); spot += 1) {
      const place = places[spot] ?? 0;
      if (place < stretches.body)
        placesOf(all, record).push({
          place: place + 1,
          likeness: begunLikeness * (likeness[spot] ?? 0),
        });
    }
  });
}

function placesOf(all: Map<number, Place[]>, record: number): Place[] {
  const list = all.get(record) ?? [];
  if (list.length === 0) all.set(record, list);
  return list;
}

function flattened(all: Map<number, Place[]>): Hits {
  const records = [...all.keys()].sort((a, b) => a - b);
  const starts = [0];
  const places: number[] = [];
  const likeness: number[] = [];
  for (const record of records) {
    const list = (all.get(record) ?? []).sort(
      (a, b) => a.place - b.place || b.likeness - a.likeness,
    );
    list.forEach((one, at) => {
      if (one.place === list[at - 1]?.place) return;
      places.push(one.place);
      likeness.push(one.likeness);
    });
    starts.push(places.length);
  }
  return { records, starts, places, likeness };
}

const confused = new Set(['\u0309\u0303', '\u0303\u0309']);

/** How well a form on a page is what was typed: 1 for the same, less the more its marks differ. */
export function formLikeness({ form: typed, bare, key, respelled }: Term, form: string): number {
  if (form === typed) return 1;
  const [page, own] = [syllable(form), syllable(typed)];
  if (respelled) return page.tone === own.tone || own.tone === '' ? 1 : 0.6;
  if (form === key && !bare) return 0.4;
  if (typed === key) return form === key ? 1 : bare ? 0.85 : 0.5;
  if (page.letters === own.letters) return confused.has(page.tone + own.tone) ? 0.6 : 0.3;
  if (page.tone !== own.tone) return 0.15;
  return page.letters.replace(/^đ/, 'd') === own.letters.replace(/^đ/, 'd') ? 0.5 : 0.3;
}
