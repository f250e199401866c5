import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Keeps Chromium to this machine: no look-ups of its own, no sandbox where root runs it. */
const flags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium: CHROMIUM_PATH, Playwright's own, the system's, or that of an npm package. */
export async function chromiumPath(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which is not there. Correct it or unset it.`);
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const found = systemNames
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path !== '');
  return found ?? (await sparticuz.executablePath());
}

/** Debian packages of libraries that a Chromium without a distribution may miss. */
const packages: Record<string, string> = {
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
};

/**
 * Starts Chromium with `extra` flags and without some that Playwright sets. Throws a sentence with
 * the Debian package to install when a library is missing.
 */
export async function launch(
  extra: readonly string[] = [],
  without: readonly string[] = [],
): Promise<Browser> {
  const executablePath = await chromiumPath();
  try {
    return await chromium.launch({
      executablePath,
      args: [...flags, ...extra],
      ignoreDefaultArgs: [...without],
    });
  } catch (error) {
    const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object/.exec(String(error))?.[1];
    if (!library) throw error;
    throw new Error(
      `Chromium needs ${library}. Install it: apt-get install ${packages[library] ?? 'chromium'}`,
      { cause: error },
    );
  }
}
