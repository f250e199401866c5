import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const project = join(import.meta.dirname, '../..');

/** A folder outside the project with a copy of the content, to build from with other records. */
export function trial(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}

/**
 * Builds a trial folder as of a day once, for all tests of a run, after `fill` wrote its records, and
 * names the build in a variable of the environment; where that names one already there is nothing to do.
 * Gives what removes it again. Throws what the build said when it fails.
 */
export function builtOnce(
  variable: string,
  day: string,
  fill: (folder: string) => void,
): (() => void) | undefined {
  if (process.env[variable]) return undefined;
  const folder = trial();
  fill(folder);
  const { status, said } = build(folder, day);
  if (status !== 0) throw new Error(`The trial site was not built:\n${said}`);
  process.env[variable] = join(folder, 'dist');
  return () => rmSync(folder, { recursive: true, force: true });
}

const lock = join(project, '.cache/trial');

/** Waits until no other trial is being built: two builds at once would share Astro's working folder. */
function turn(): void {
  mkdirSync(join(project, '.cache'), { recursive: true });
  for (let waited = 0; waited < 300; waited += 1) {
    try {
      return mkdirSync(lock);
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    }
  }
  throw new Error(
    `Another trial has been building for five minutes. Remove ${lock} if there is none.`,
  );
}

/**
 * Builds a trial folder's content into its `dist` as of a day, with variables of the caller's, and
 * gives the exit status and what was said, uncoloured. Nothing is indexed unless it sets `SEARCH`.
 */
export function build(
  folder: string,
  day = '2026-11-22',
  variables: Readonly<Record<string, string>> = {},
): { status: number | null; said: string } {
  turn();
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        BUILD_DAY: day,
        CONTENT_DIR: join(folder, 'content'),
        OUT_DIR: join(folder, 'dist'),
        CACHE_DIR: join(folder, 'cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
        SEARCH: 'off',
        ...variables,
      },
    },
  );
  rmdirSync(lock);
  return { status, said: stripVTControlCharacters(stdout + stderr) };
}
