import { bareProject } from './bare.ts';
import type { Size } from './corpus.ts';
import { atMost, type Row } from './table.ts';
import { thisProject, trial, type Cost } from './trial.ts';

// SCALE_UNIT makes a small run to try the bench itself; the limits are meant for 5,000.
const unit = Number(process.env['SCALE_UNIT'] ?? 5000);
const half: Size = { articles: unit, places: unit / 2 };
const full: Size = { articles: 2 * unit, places: unit };

const growthLimit = 2.3;
const bareLimit = 1.5;
const searchLimit = 3;

/** Builds this site at two sizes and a bare one at the larger, one after the other, and compares what they took. */
export async function scaleRows(): Promise<Row[]> {
  const ours = {
    half: await reported('this site', half, thisProject),
    full: await reported('this site', full, thisProject),
    unsearched: await reported('this site without an index', full, thisProject, 'off'),
  };
  const bare = await reported('a bare site', full, bareProject, 'off');
  const doubled = `${named(full)} against ${named(half)}`;
  return [
    atMost(`Time, ${doubled}`, ours.full.seconds / ours.half.seconds, growthLimit, '×'),
    atMost(`Peak memory, ${doubled}`, ours.full.memory / ours.half.memory, growthLimit, '×'),
    atMost(
      `Time, with the indexes for search against without, ${named(full)}`,
      ours.full.seconds / ours.unsearched.seconds,
      searchLimit,
      '×',
    ),
    atMost(
      `Time, this site without them against a bare one, ${named(full)}`,
      ours.unsearched.seconds / bare.seconds,
      bareLimit,
      '×',
    ),
  ];
}

const named = ({ articles, places }: Size): string =>
  `${articles.toLocaleString('en')} + ${places.toLocaleString('en')}`;

/** Trials are minutes long: each says what it took as it ends, for whoever watches. No limit is set on these. */
async function reported(
  name: string,
  size: Size,
  prepare: (root: string) => Promise<void>,
  search: 'on' | 'off' = 'on',
): Promise<Cost> {
  const cost = await trial(size, prepare, search);
  console.log(
    `${name}, ${named(size)}: ${cost.pages} pages, ${cost.seconds.toFixed(0)} s (${cost.processor.toFixed(0)} s of processor), ${(cost.memory / 1024).toFixed(0)} MB`,
  );
  return cost;
}
