/**
 * `node src/commands/swap.ts NEXT LIVE`: puts a finished build in the place of the one that is
 * served. Until this moment the old pages stand whole; a build that fails never comes here.
 *
 * A folder cannot be exchanged for another in one step everywhere, so there are names beside LIVE:
 * `.previous` is the build before, which the server reads while LIVE is on its way; `.aside` waits
 * for its name; `.trash` is half deleted and of no use to anybody.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';

const previous = (live: string): string => `${live}.previous`;
const aside = (live: string): string => `${live}.aside`;
const trash = (live: string): string => `${live}.trash`;

/** Moves `next` to `live`. The build before goes, or stays as `live`.previous when it is to be kept. */
export function swap(next: string, live: string, keep = false): void {
  if (!existsSync(next)) throw new Error(`${next} is not there. Run: npm run build`);
  heal(live);
  if (existsSync(previous(live))) renameSync(previous(live), aside(live));
  if (existsSync(live)) renameSync(live, previous(live));
  renameSync(next, live);
  discard(aside(live), live);
  if (!keep) discard(previous(live), live);
}

/** Exchanges `live` and the build before it; doing it twice changes nothing. Throws when there is none. */
export function exchange(live: string): void {
  heal(live);
  if (!existsSync(live) || !existsSync(previous(live))) {
    throw new Error(
      'Không có bản trước để trở về. Bản trước chỉ có từ lần "npm run publish" thứ hai trở đi.',
    );
  }
  renameSync(live, aside(live));
  renameSync(previous(live), live);
  renameSync(aside(live), previous(live));
}

/** Finishes or undoes what a killed process left between two steps. Says whether `live` was missing. */
export function heal(live: string): boolean {
  rmSync(trash(live), { recursive: true, force: true });
  const missing = !existsSync(live) && existsSync(previous(live));
  if (missing) renameSync(previous(live), live);
  if (existsSync(previous(live))) discard(aside(live), live);
  else if (existsSync(aside(live))) renameSync(aside(live), previous(live));
  return missing;
}

// Renamed first: half a build must never bear a name under which it could be served.
function discard(folder: string, live: string): void {
  if (!existsSync(folder)) return;
  renameSync(folder, trash(live));
  rmSync(trash(live), { recursive: true });
}

const [next, live] = process.argv.slice(2);
if (import.meta.main && next && live) swap(next, live);
