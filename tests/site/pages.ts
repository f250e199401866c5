import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadManifest } from '../../src/server/manifest.ts';
import { parse, type HTMLElement } from 'node-html-parser';

const root = new URL('../../dist/', import.meta.url);

/** A built page: its address, its text as it stands in the file, and its tree. */
export type BuiltPage = { path: string; html: string; tree: HTMLElement };

/** What the server may send, by path relative to the built folder. */
export const entries = loadManifest(fileURLToPath(root));

/** Every file that the server may send, relative to the built folder. */
export const files: ReadonlySet<string> = new Set(entries.keys());

/** The text of a built file. */
export const text = (file: string): string =>
  readFileSync(fileURLToPath(new URL(file, root)), 'utf8');

const address = (file: string): string => `/${file.replace(/index\.html$/, '')}`;

/** The editors' site is no page for readers: tests/browser/admin*.test.ts look at it. */
const editors = '/quan-tri/';

/** Reads the built pages for readers one after another, so that thousands never stand in memory together. */
export function* pages(only: (path: string) => boolean = () => true): Generator<BuiltPage> {
  for (const file of files) {
    const path = address(file);
    if (!file.endsWith('.html') || path === editors || !only(path)) continue;
    const html = text(file);
    yield { path, html, tree: parse(html, { comment: false }) };
  }
}

/** One built page. Throws when it is not there. */
export function page(path: string): BuiltPage {
  const [found] = pages((it) => it === path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
}
