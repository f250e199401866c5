/**
 * `npm run posters -- --province hue --out FOLDER`: makes PDF files of the built posters with
 * Chromium. It reads the pages from the built folder itself, so nothing is asked of any network.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../../tests/browser/chromium.ts';
import { posterForms } from '../domain/poster.ts';
import { posterPages, typedPosters, type PosterPage } from './posterchoice.ts';
import { posterFile } from './posterfile.ts';
import { printer } from './posterprinter.ts';

/** What the command works with: the built folder, what starts a Chromium, and where sentences go. */
export type PosterDesk = {
  dist: string;
  browser: () => Promise<Browser>;
  say: (sentence: string) => void;
};

/** Makes the files that were asked for and gives their paths. Throws a sentence when it cannot; a file that stands in its folder is whole. */
export async function posters(args: readonly string[], desk: PosterDesk): Promise<string[]> {
  const typed = typedPosters(args);
  const pages = posterPages(typed, desk.dist);
  const form = posterForms.find((it) => it.size === typed.size && it.discreet === typed.discreet);
  if (!form) throw new Error(`Không có khổ ${typed.size}.`);
  const browser = await started(desk.browser);
  try {
    mkdirSync(typed.out, { recursive: true });
    const print = await printer(browser, desk.dist);
    const files: string[] = [];
    for (const page of pages) {
      const file = join(typed.out, nameOf(page, form.id));
      await posterFile(file, () => print(page.path, form.id));
      desk.say(file);
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}

const nameOf = ({ name }: PosterPage, form: string): string =>
  `${name}-${form.startsWith('a') ? form : `a4-${form}`}.pdf`;

async function started(browser: PosterDesk['browser']): Promise<Browser> {
  try {
    return await browser();
  } catch (cause) {
    throw new Error(
      'Chưa mở được Chromium để làm tệp PDF. Hãy cài Chromium, hoặc đặt CHROMIUM_PATH là đường dẫn của nó. Không có thì vẫn in được từ trình duyệt: mở trang tờ rơi và bấm Ctrl+P.',
      { cause },
    );
  }
}

if (import.meta.main) {
  try {
    await posters(process.argv.slice(2), {
      dist: 'dist',
      browser: () => launch(),
      say: console.log,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
