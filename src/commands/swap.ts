/**
 * `node src/commands/swap.ts NEXT LIVE`: puts a finished build in the place of the one that is
 * served. Until this moment the old pages stand whole; a build that fails never comes here.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Moves `next` to `live`; a process killed in between leaves the old pages as `live`.previous. */
export function swap(next: string, live: string): void {
  if (!existsSync(next)) throw new Error(`${next} is not there. Run: npm run build`);
  const previous = `${live}.previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, previous);
  renameSync(next, live);
  rmSync(previous, { recursive: true, force: true });
}

const [next, live] = process.argv.slice(2);
if (import.meta.main && next && live) swap(next, live);
