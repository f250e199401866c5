import assert from 'node:assert/strict';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { printed } from '../../src/domain/printedgazetteer.ts';
import { launch } from '../browser/chromium.ts';
import { corrections, countryWith } from '../domain/country.ts';
import { atMost, type Row } from './table.ts';

const slower = 6;
const limitMs = 50;
const sample = 300;

/** What a browser measured: each keystroke, and the making of the index, in milliseconds. */
type Times = { keystrokes: number[]; ready: number; found: number };

/**
 * Types 300 names into the search over the whole country, in Chromium on a processor slowed six
 * times, and weighs the table. The time is a share of its limit; what it was is printed beside.
 */
export async function areaRows(): Promise<Row[]> {
  const { gazetteer, former } = countryWith(corrections);
  const table = JSON.stringify(printed(gazetteer));
  const every = Math.floor(former.length / sample);
  const names = former
    .filter((_, index) => index % every === 0)
    .slice(0, sample)
    .map(({ name, district, province }) => [name, district, province].filter(Boolean).join(', '));
  const { keystrokes, ready, found } = await timed(table, names);
  assert(found > 0.95 * names.length, `Only ${found} of ${names.length} names were found.`);
  const p95 = keystrokes.toSorted((a, b) => a - b)[Math.floor(keystrokes.length * 0.95)] ?? NaN;
  const worst = Math.max(...keystrokes);
  console.log(
    `${keystrokes.length} keystrokes at ${slower}×: p95 ${p95.toFixed(1)} ms, worst ${worst.toFixed(1)} ms; table read and indexed in ${ready.toFixed(0)} ms`,
  );
  return [
    atMost(
      `Area search, p95 of a keystroke at ${slower}× against ${limitMs} ms`,
      p95 / limitMs,
      1,
      '×',
    ),
    atMost('Area table, brotli', brotli(table), 110_000, 'B'),
  ];
}

const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

async function timed(table: string, names: readonly string[]): Promise<Times> {
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: await bundle() });
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return await typing(tab, table, names);
  } finally {
    await browser.close();
  }
}

/** What a page loads: the reader of the table and the search, as one script. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { read } from './src/domain/printedgazetteer.ts';
        export { areaSearch } from './src/domain/areasearch.ts';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'areas',
    target: 'es2023',
  });
  const text = outputFiles[0]?.text ?? '';
  console.log(`the script of the search: ${brotli(text)} B in brotli`);
  return text;
}

/** Each name is typed letter by letter, half of them without marks. */
const typing = (tab: Page, table: string, names: readonly string[]): Promise<Times> =>
  tab.evaluate(
    ([printed, list]) => {
      type Search = (typed: string) => { level: string }[];
      const { read, areaSearch } = (
        globalThis as unknown as {
          areas: { read: (it: unknown) => unknown; areaSearch: (it: unknown) => Search };
        }
      ).areas;
      const start = performance.now();
      const search = areaSearch(read(JSON.parse(printed)));
      const ready = performance.now() - start;
      const keystrokes: number[] = [];
      let found = 0;
      list.forEach((name, index) => {
        const text = index % 2 === 0 ? name : name.normalize('NFD').replace(/\p{M}/gu, '');
        let answers: { level: string }[] = [];
        for (let length = 1; length <= text.length; length += 1) {
          const before = performance.now();
          answers = search(text.slice(0, length));
          keystrokes.push(performance.now() - before);
        }
        found += answers[0]?.level === 'former-commune' ? 1 : 0;
      });
      return { keystrokes, ready, found };
    },
    [table, names] as const,
  );
