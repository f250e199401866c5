/**
 * `npm run bench`: measures the built site against its limits and exits with 1 when one is broken.
 * Figures are bytes, points and ratios, so that a slow machine gives the same answer; seconds stand
 * only where a slow line, not the machine, makes them, and where the mailbox has to keep up with people.
 * `node tests/bench/bench.ts weight` runs one bench alone.
 */
import { adminRows } from './admin.ts';
import { areaRows } from './areas.ts';
import { finderRows } from './finder.ts';
import { lighthouseRows } from './lighthouse.ts';
import { mailboxRows } from './mailbox.ts';
import { mailRows } from './mail.ts';
import { mapRows } from './map.ts';
import { mapscaleRows } from './mapscale.ts';
import { offlineRows } from './offline.ts';
import { scaleRows } from './scale.ts';
import { searchRows } from './search.ts';
import { slowSearchRows } from './slowsearch.ts';
import { holds, table, type Row } from './table.ts';
import { weightRows } from './weight.ts';

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  weight: weightRows,
  admin: adminRows,
  areas: areaRows,
  finder: finderRows,
  lighthouse: lighthouseRows,
  mailbox: mailboxRows,
  mail: mailRows,
  map: mapRows,
  mapscale: mapscaleRows,
  offline: offlineRows,
  scale: scaleRows,
  search: searchRows,
  slowsearch: slowSearchRows,
};

/** The benches that the command line names, or all. Throws a sentence at a name that there is not. */
function chosen(names: readonly string[]): string[] {
  const unknown = names.find((name) => !(name in benches));
  if (unknown)
    throw new Error(
      `There is no bench "${unknown}". Name one of: ${Object.keys(benches).join(', ')}.`,
    );
  return names.length > 0 ? [...names] : Object.keys(benches);
}

async function run(name: string): Promise<boolean> {
  const rows = (await benches[name]?.()) ?? [];
  console.log(`\n${name}\n${table(rows)}`);
  return rows.length > 0 && rows.every(holds);
}

let kept = true;
try {
  for (const name of chosen(process.argv.slice(2))) kept = (await run(name)) && kept;
} catch (error) {
  console.error(error);
  kept = false;
}
// A package that a bench loads sets the exit code back at the end, so nothing is left to it.
process.exit(kept ? 0 : 1);
