import assert from 'node:assert/strict';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { createApp } from '../../src/server/app.ts';
import {
  inlineStyles,
  page,
  scripts,
  stylesheets,
  visitor,
  type Page,
  type Visit,
} from './page.ts';
import { partBytes, specimen } from './specimen.ts';

/** What a page weighs, in bytes. */
export type Weighed = { path: string; bytes: number };

/** The heaviest of some weights. */
export const heaviest = (weights: readonly Weighed[]): Weighed =>
  weights.reduce((most, weight) => (weight.bytes > most.bytes ? weight : most), {
    path: 'none',
    bytes: 0,
  });

/** Gives the page back. Throws when it has no content or no style, for then its weight says nothing. */
export function whole(it: Page): Page {
  assert(
    it.html.includes('id="noi-dung"') && it.html.includes('<h1'),
    `${it.path} has no content to weigh.`,
  );
  assert(
    inlineStyles(it).join('').length + stylesheets(it).length > 0,
    `${it.path} has no CSS to weigh.`,
  );
  return it;
}

/** What a page and its stylesheets weigh as the server sends them. */
export async function sentWeight(visit: Visit, it: Page): Promise<Weighed> {
  const parts = await Promise.all([it.path, ...stylesheets(it)].map((path) => visit(path, 'br')));
  return { path: it.path, bytes: total(parts) };
}

/** What a page and its stylesheets would weigh at Brotli's best quality. */
export async function bestWeight(visit: Visit, it: Page): Promise<Weighed> {
  const paths = [it.path, ...stylesheets(it)];
  const parts = await Promise.all(paths.map(async (path) => best(await visit(path, 'identity'))));
  return { path: it.path, bytes: total(parts) };
}

/** What a page's JavaScript weighs at Brotli's best quality; `known` remembers texts, which most pages share. */
export async function scriptWeight(
  visit: Visit,
  it: Page,
  known = new Map<string, number>(),
): Promise<Weighed> {
  const text = (await scripts(visit, it)).join('\n');
  const bytes = text === '' ? 0 : (known.get(text) ?? (await best(text)).length);
  known.set(text, bytes);
  return { path: it.path, bytes };
}

/** Weighs a page whose parts are known. Throws when one of them is not counted, or what is not asked for is. */
export async function proveBalance(): Promise<void> {
  const { root, remove } = await specimen();
  try {
    const visit = visitor(createApp({ root, siteUrl: new URL('http://127.0.0.1:4321') }));
    const it = whole(await page(visit, '/'));
    // Style inside and outside, script inside, and data: four parts. JavaScript inside, in a file, and imported: three.
    assertParts(4, await sentWeight(visit, it));
    assertParts(4, await bestWeight(visit, it));
    assertParts(3, await scriptWeight(visit, it));
  } finally {
    await remove();
  }
}

function assertParts(count: number, { bytes }: Weighed): void {
  const near = bytes > count * partBytes && bytes < (count + 0.5) * partBytes;
  assert(near, `The balance is wrong: ${count} parts of ${partBytes} bytes weigh ${bytes}.`);
}

const total = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

const brotli = promisify(brotliCompress);
const best = (content: Buffer | string): Promise<Buffer> =>
  brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
