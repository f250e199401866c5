import { likenessOf, recordOf, spotOf, type Hits } from './hits.ts';
import { spotsOfRecord, stretches } from './layout.ts';

/** For each record, what the terms that stand close together in it are worth, those of its title and aliases counting everywhere; what these are worth alone; and the place where they stand so. */
export type Closeness = { close: Float64Array; titled: Float64Array; closest: Int32Array };

// A window is two blocks, so that it holds what an excerpt shows.
const places = 16;
const perRecord = spotsOfRecord / places;
const topic = stretches.summary / places;

/** Takes where terms stand and what each is worth and gives how much of that stands close together in each record. */
export function closeness(
  all: readonly Hits[],
  worth: readonly number[],
  records: number,
): Closeness {
  const starts = windowStarts(all, records);
  const windows = new Float64Array(starts[records] ?? 0);
  const titled = new Float64Array(records);
  all.forEach((hits, term) => {
    const value = worth[term] ?? 0;
    let [before, given, record, title] = [0, 0, 0, 0];
    for (const { block, like } of inBlocks(hits)) {
      const here = Math.floor(block / perRecord);
      if (here !== record) title = 0;
      record = here;
      const own = Math.max(0, like - title);
      if (block % perRecord < topic) {
        title += own;
        add(titled, record, value * own);
        continue;
      }
      const window = (starts[record] ?? 0) + (block % perRecord);
      // The window that ends here has what the block before gave it.
      add(windows, window - 1, value * Math.max(0, own - (block === before + 1 ? given : 0)));
      add(windows, window, value * own);
      [before, given] = [block, own];
    }
  });
  const closest = new Int32Array(records);
  const close = titled.map((value, record) => {
    const own = windows.subarray(starts[record], starts[record + 1]);
    const best = own.reduce((most, one) => Math.max(most, one), 0);
    // The first of the best windows has its last hit in its second block.
    closest[record] = (own.indexOf(best) + 1) * places;
    return value + best;
  });
  return { close, titled, closest };
}

/** Adds an amount to one of many sums. */
export const add = (sums: Float64Array, at: number, amount: number): void => {
  sums[at] = (sums[at] ?? 0) + amount;
};

/** Where the windows of each record begin among those of all: a record has them up to its last hit. */
function windowStarts(all: readonly Hits[], records: number): Int32Array {
  const starts = new Int32Array(records + 1);
  for (const hits of all)
    for (const hit of hits) {
      const next = recordOf(hit) + 1;
      starts[next] = Math.max(starts[next] ?? 0, (spotOf(hit) % spotsOfRecord) / places + 1);
    }
  return starts.map((_, at) => (starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)));
}

/** The blocks in which a term stands, each with the best likeness there. */
function* inBlocks(hits: Hits): Generator<{ block: number; like: number }> {
  let [block, like] = [0, 0];
  for (const hit of hits) {
    const here = Math.floor(spotOf(hit) / places);
    if (here !== block && like > 0) yield { block, like };
    like = here === block ? Math.max(like, likenessOf(hit)) : likenessOf(hit);
    block = here;
  }
  if (like > 0) yield { block, like };
}
